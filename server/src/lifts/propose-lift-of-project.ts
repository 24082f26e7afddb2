import type { LiftProposed, ProposeLift } from '@yigen/domain/lifts/lift.ts'
import { whyNotLiftOfProject } from '@yigen/domain/lifts/lift-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockProject } from '#projects/lock-project.ts'
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
  return writeProposal(trx, actor, { subjectKind: 'project', subjectId: id, title, enterpriseId, officerId }, proposal, now)
}
