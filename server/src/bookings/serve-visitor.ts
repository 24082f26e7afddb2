import type { ServeVisitor, VisitorServed } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory, bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { AddEnterprise } from '@yigen/domain/enterprises/enterprise.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotFileNow } from '@yigen/domain/requests/request-filing.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { emptyOutbox } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import { addEnterprise } from '#enterprises/add-enterprise.ts'
import { record } from '#history/record.ts'
import { enterMatter } from '#requests/enter-matter.ts'
import { lockForFiling } from '#requests/lock-for-filing.ts'
import { replyToRequest } from '#requests/reply-to-request.ts'
import { knownItem } from '#services/service-item.queries.ts'
import { showAtDesks } from './at-desk.ts'
import { callVisitor } from './call-visitor.ts'
import { endBooking } from './end-booking.ts'
import { endCalls } from './end-calls.ts'
import { aboutVisit, type LockedBooking, lockBooking } from './lock-booking.ts'

type Serving = z.output<typeof ServeVisitor>

/** What was asked at the desk becomes a request in the same step, with the enterprise's own officer, received when they sat down; what was answered on the spot is its reply, and the next is called. R19.4, R4.14 */
export async function serveVisitor(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  serving: Serving,
  now: Temporal.Instant,
): Promise<z.output<typeof VisitorServed>> {
  const { booking, session } = await lockBooking(trx, actor, id, 'serveVisitor', now)
  const enterpriseId = serving.enterpriseId ?? (await newcomer(trx, actor, serving, booking, now))
  const receivedAt = booking.calledAt ?? now
  const { body, serviceCode, reply } = serving
  const { enterprise, item, chain } = await lockForFiling(trx, actor, { enterpriseId, serviceCode }, receivedAt, now)
  if (serviceCode !== null) knownItem(serviceCode, item)
  refuseIf(whyNotFileNow(enterprise))
  const words = { title: '', body, contactName: '', callbackPhone: booking.phone }
  const entered = { enterprise, side: 'office', source: 'station', receivedAt, item, chain } as const
  const { filed, messageId } = await enterMatter(trx, actor, words, entered, now)
  // the request, before what names it
  await emptyOutbox(trx)
  await endBooking(trx, booking, { state: 'served', by: actor.memberId, requestId: filed.id }, now)
  await endCalls(trx, booking, { by: bookingHistory.served.kind, memberId: actor.memberId }, now)
  const data = { station: session.stationName, at: momentBlank(booking.startsAt, now) }
  await record(trx, actor, bookingHistory.served, { ...aboutVisit(booking), data }, now)
  if (reply !== undefined) await replyToRequest(trx, reaching(actor, filed.id), filed.id, { words: reply, seen: messageId }, now)
  const nextCalled = await callNext(trx, actor, serving, booking, now)
  await showAtDesks(trx, session, actor.memberId)
  const { number, answerDueAt, officerName } = filed
  return { id, requestId: filed.id, number, enterpriseId, answerDueAt, officerName, nextCalled }
}

/** Of one that nobody knows a prospect, which the default minister holds. R3.2 */
async function newcomer(
  trx: Transaction<DB>,
  actor: Actor,
  { newcomer: written }: Serving,
  { company }: LockedBooking,
  now: Temporal.Instant,
): Promise<string> {
  const name = written || company
  const adding = AddEnterprise.safeParse({ name, kind: 'prospect' })
  if (!adding.success) throw new Refused(refusal(bookingRefusals.whichEnterprise, {}, { field: 'newcomer' }))
  const { id } = await addEnterprise(trx, actor, adding.data, now)
  return id
}

/** Who served sees what was raised from this step on, and not from their next request alone. R4.14 */
const reaching = (actor: Actor, requestId: string): Actor => ({
  ...actor,
  reach: { ...actor.reach, matters: [...actor.reach.matters, requestId] },
})

/** Whoever is there no more, or was called by another desk meanwhile, does not undo what was written. */
async function callNext(
  trx: Transaction<DB>,
  actor: Actor,
  { nextId }: Serving,
  { desk }: LockedBooking,
  now: Temporal.Instant,
): Promise<boolean> {
  if (nextId === null) return false
  try {
    await callVisitor(trx, actor, nextId, { desk: desk ?? undefined }, now)
    return true
  } catch (fault) {
    if (fault instanceof Refused && fault.refusal.kind.status === 409) return false
    throw fault
  }
}
