import type { LiftProposed, ProposeLift } from '@yigen/domain/lifts/lift.ts'
import { whyNotLiftOfProject } from '@yigen/domain/lifts/lift-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockProject } from '#projects/lock-project.ts'
import { levelAboveMember } from './level-asked.ts'
import { writeProposal } from './write-proposal.ts'

/** The same of a landing project. R18.2 */
export async function proposeLiftOfProject(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  proposal: z.output<typeof ProposeLift>,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftProposed>> {
  const project = await lockProject(trx, actor, id)
  const { relation, alsoMinister, language } = project.asker
  refuseIf(whyNotLiftOfProject(project, { relations: alsoMinister ? [relation, 'minister'] : [relation], language }))
  const { name: title, enterpriseId, officerId } = project
  const asked = await levelAboveMember(trx, actor.districtId, officerId)
  const about = { subjectKind: 'project', subjectId: id, itemId: null, title, enterpriseId, officerId } as const
  return writeProposal(trx, actor, about, asked, proposal, now)
}
