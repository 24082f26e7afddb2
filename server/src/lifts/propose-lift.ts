import type { LiftProposed, ProposeLift } from '@yigen/domain/lifts/lift.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockRequest } from '#requests/lock-request.ts'
import { levelAboveMember } from './level-asked.ts'
import { writeProposal } from './write-proposal.ts'

/** Who has the request in hand asks that one question of it goes up a level; the superior decides whether it does. No clock of the matter moves. R18.2 */
export async function proposeLift(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  proposal: z.output<typeof ProposeLift>,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftProposed>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotStep('proposeLift', request, request.asker))
  const { title, enterpriseId, officerId } = request
  const asked = await levelAboveMember(trx, actor.districtId, officerId)
  const about = { subjectKind: 'request', subjectId: id, itemId: null, title, enterpriseId, officerId } as const
  return writeProposal(trx, actor, about, asked, proposal, now)
}
