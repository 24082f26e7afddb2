import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { AnswerSupervision, SupervisionDone } from '@yigen/domain/supervisions/supervision.ts'
import { supervisionOrderWords } from '@yigen/domain/supervisions/supervision-order.ts'
import { whyNotAnswerSupervision } from '@yigen/domain/supervisions/supervision-steps.ts'
import { supervisionClocks, supervisionHistory, supervisionNotices } from '@yigen/domain/supervisions/supervisions.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'
import { lockSupervision } from './lock-supervision.ts'

/** Who has the matter in hand answers to who gave the order, also once the matter is over; its clock stops. R7.6 */
export async function answerSupervision(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof AnswerSupervision>,
  now: Temporal.Instant,
): Promise<z.output<typeof SupervisionDone>> {
  const { request, order, givenBy, answered, relations } = await lockSupervision(trx, actor, id, now)
  const { districtId, memberId } = actor
  refuseIf(whyNotAnswerSupervision({ answered, gaveIt: givenBy === memberId }, { relations, language: actor.language }))
  await writeAnswer(trx, actor, id, words, now)
  await stopClocks(trx, { districtId, subjectId: id, kinds: [supervisionClocks.supervision], by: 'supervision.answered', memberId }, now)
  await setRequestStatus(trx, request, request.status)
  const about = { subject: { kind: 'supervision', id }, enterpriseId: request.enterpriseId, requestId: request.id } as const
  await record(trx, actor, supervisionHistory.answered, { ...about, data: { order: supervisionOrderWords[order], words } }, now)
  const data = { who: actor.name, order, enterprise: request.enterpriseName, title: request.title, words }
  await tell(trx, districtId, supervisionNotices.answered, { to: others([givenBy, ...officeOf(request)], memberId), ...about, data }, now)
  return { id, requestId: request.id, at: now }
}

async function writeAnswer(trx: Transaction<DB>, actor: Actor, id: string, words: string, now: Temporal.Instant) {
  const result = await trx
    .updateTable('supervision')
    .set({ answer: words, answered_by: actor.memberId, answered_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
