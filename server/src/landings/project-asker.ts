import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { ProjectAsker } from '@yigen/domain/projects/project-steps.ts'
import type { SeenProject } from './project-page.queries.ts'

/** Who reads, as the rules of its steps ask. */
export const projectAskerOf = (actor: Actor, row: SeenProject): ProjectAsker => ({
  ...{ memberId: actor.memberId, roles: actor.roles, language: actor.language },
  ...{ relation: row.relation, named: row.named, leadsIt: row.leaderId === actor.memberId },
  alsoMinister: isMinisterOf(actor, row.officerId),
})
