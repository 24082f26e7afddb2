import { bookingClocks } from '@yigen/domain/bookings/bookings.slice.ts'
import { callWithinHours, isToBeCalled, type Unserved } from '@yigen/domain/bookings/visitor-call.ts'
import { sql, type Transaction } from 'kysely'
import { startClock } from '#clocks/start-clock.ts'
import { untilDue } from '#clocks/until-due.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import type { SessionToBook } from './hold-session.ts'

type Missed = Unserved & { id: string; desk: number | null }

/** Within 24 hours of the session’s end whoever was on duty calls them, unless they have booked again and are still to come. R19.4 */
export async function startCall(trx: Transaction<DB>, session: SessionToBook, missed: Missed, now: Temporal.Instant): Promise<void> {
  const { districtId, endsAt } = session
  if (!isToBeCalled(missed) || (await isComing(trx, districtId, missed.phone, now))) return
  const memberId = calledBy(session, missed)
  const dueAt = endsAt.add({ hours: callWithinHours })
  const startedAt = Temporal.Instant.compare(now, endsAt) < 0 ? now : endsAt
  await startClock(trx, {
    ...{ districtId, kind: bookingClocks.visitorCall, subject: { kind: 'booking', id: missed.id }, enterpriseId: null, requestId: null },
    ...{ startedAt, dueAt, promise: untilDue(dueAt, startedAt) },
    chain: await chainOf(trx, districtId, { officerId: memberId, enterpriseId: null }, now),
    holder: { rule: 'named', memberId },
  })
}

/** Of a number nobody's desk: the first. Without anybody on duty the minister. */
const calledBy = ({ onDuty, ministerId }: SessionToBook, { desk }: Missed): string =>
  (onDuty.find(one => one.desk === desk) ?? onDuty.toSorted((a, b) => a.desk - b.desk)[0])?.memberId ?? ministerId

async function isComing(trx: Transaction<DB>, districtId: string, phone: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    select from booking b where b.district_id = ${districtId} and b.phone = ${phone} and b.state = 'booked' and b.queue_number is null
      and b.called_at is null and b.ends_at > ${now} limit 1`.execute(trx)
  return rows.length > 0
}
