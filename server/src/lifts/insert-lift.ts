import type { ProposeLift } from '@yigen/domain/lifts/lift.ts'
import { liftRefusals } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { LevelAsked } from './level-asked.ts'
import type { RowOfLift } from './lift.queries.ts'

/** What a question is about, whose it is, and the item of the meeting that asks. */
export type AboutLift = Pick<RowOfLift, 'subjectKind' | 'subjectId' | 'itemId' | 'enterpriseId' | 'officerId' | 'title'>
type Written = Pick<z.output<typeof ProposeLift>, 'question' | 'tried'> & { id: string; dueAt: Temporal.Instant; atOnce: boolean }

/** One question of a matter at a time: the next is asked once the first is answered; of two at once the index lets one in. `atOnce`: who writes it lends it up. R18.2 */
export async function insertLift(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, question, tried, dueAt, atOnce }: Written,
  { subjectKind, subjectId, itemId, enterpriseId }: AboutLift,
  { askedId, level }: LevelAsked,
  now: Temporal.Instant,
): Promise<void> {
  const decided = atOnce
    ? { status: 'asked', decided_by: memberId, decided_at: now }
    : { status: 'proposed', decided_by: null, decided_at: null }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('lift')
    .values({
      ...{ district_id: districtId, id, asked_id: askedId, level, subject_kind: subjectKind, subject_id: subjectId, item_id: itemId },
      ...{ enterprise_id: enterpriseId, from_id: null, question, tried, due_at: dueAt, proposed_by: memberId, proposed_at: now },
      ...{ accepted_by: null, accepted_at: null, answer: null, answered_by: null, ended_at: null },
      ...(decided as typeof decided & { status: 'asked' | 'proposed' }),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Refused(refusal(liftRefusals.liftRuns))
}
