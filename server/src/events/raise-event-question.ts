import type { QuestionRaised, RaiseEventQuestion } from '@yigen/domain/events/event.ts'
import { whyNotAskedAt, whyNotEvent } from '@yigen/domain/events/event-steps.ts'
import { eventHistory } from '@yigen/domain/events/events.slice.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotFileNow } from '@yigen/domain/requests/request-filing.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { emptyOutbox, withGiven } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import { enterMatter } from '#requests/enter-matter.ts'
import { lockForFiling } from '#requests/lock-for-filing.ts'
import { others } from '#requests/people-of-request.ts'
import { knownItem } from '#services/service-item.queries.ts'
import { aboutEvent } from './about-event.ts'
import { findEvent, lockEvent } from './lock-event.ts'

/** What is asked in the room becomes a request in the same step, with the enterprise's own officer, received when it was asked. The enterprise is held before the event. R20.3 */
export async function raiseEventQuestion(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { enterpriseId, body, serviceCode, contactName, ...asked }: z.output<typeof RaiseEventQuestion>,
  now: Temporal.Instant,
): Promise<z.output<typeof QuestionRaised>> {
  const askedAt = asked.askedAt ?? now
  const seen = await findEvent(trx, actor, id)
  refuseIf(whyNotEvent('raiseEventQuestion', seen, seen.asker, now))
  const { enterprise, item, chain } = await lockForFiling(trx, actor, { enterpriseId, serviceCode }, askedAt, now)
  const event = await lockEvent(trx, actor, id, 'shared')
  refuseIf(whyNotEvent('raiseEventQuestion', event, event.asker, now) ?? whyNotAskedAt(event, asked.askedAt, event.asker, now))
  if (serviceCode !== null) knownItem(serviceCode, item)
  refuseIf(whyNotFileNow(enterprise))
  const side = is(actor, 'contact') ? 'enterprise' : 'office'
  const entered = { enterprise, side, source: 'event', receivedAt: askedAt, item, chain } as const
  const { filed } = await enterMatter(trx, actor, { title: '', body, contactName, callbackPhone: '' }, entered, now)
  // the request, before what names it
  await emptyOutbox(trx)
  const { id: requestId, number, answerDueAt, officerName } = filed
  await trx
    .insertInto('event_question')
    .values({ district_id: actor.districtId, event_id: id, request_id: requestId, raised_by: actor.memberId, body, asked_at: askedAt })
    .execute()
  const about = { ...aboutEvent(event, enterpriseId), requestId }
  await record(trx, actor, eventHistory.questionRaised, { ...about, data: { title: event.title } }, now)
  await hint(trx, others([event.holderId], actor.memberId), [{ kind: 'event', id }])
  return { id, at: now, requestId, number: withGiven(trx, number), answerDueAt, officerName }
}
