import type { LeaderProposalStatus } from '@yigen/domain/leaderships/leadership-status.ts'
import { leadershipClocks } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'

type Answer = { status: Exclude<LeaderProposalStatus, 'proposed'>; words?: string }

/** A proposed change of leader ends so, once, and nobody's answer is waited for any more. */
export async function answerLeaderProposal(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, projectId }: { id: string; projectId: string },
  { status, words = '' }: Answer,
  now: Temporal.Instant,
): Promise<void> {
  const result = await trx
    .updateTable('leader_proposal')
    .set({ status, words, answered_by: memberId, answered_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  const stopping = { districtId, subjectId: projectId, kinds: [leadershipClocks.leaderAnswer], by: `leadership.${status}`, memberId }
  await stopClocks(trx, stopping, now)
}
