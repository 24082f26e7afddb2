import type { Bookings } from '@yigen/domain/bookings/booking.ts'
import { mayBookForVisitor, whyNotNumberNow } from '@yigen/domain/bookings/booking-rules.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { whyNotServe } from '@yigen/domain/stations/station-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from '#stations/covered-ministers.ts'
import { readHeldSessions, sessionAsker } from '#stations/lock-session.ts'
import { readVisitors, toVisitor } from './visitor.queries.ts'

/** Who comes to a session, and how it went; numbers are open to who serves there, names to who may book there. R19.3, R19.4 */
export async function listBookings(
  db: Kysely<DB>,
  actor: Actor,
  sessionId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof Bookings>> {
  const { districtId } = actor
  const [session] = isOfOffice(actor) ? await readHeldSessions(db, sql`x.district_id = ${districtId} and x.id = ${sessionId}`) : []
  if (!session) throw new Refused(refusal(refusals.notFound))
  const serves = whyNotServe(sessionAsker(actor, session, await coveredMinisters(db, actor, now))) === null
  const books = mayBookForVisitor(actor.roles)
  const rows = await readVisitors(db, sql`b.district_id = ${districtId} and b.session_id = ${sessionId}`)
  return {
    rows: rows.map(row => toVisitor(row, session, { serves, books }, actor, now)),
    mayBook: books && session.state === 'planned' && Temporal.Instant.compare(session.endsAt, now) > 0,
    mayGiveNumber: books && whyNotNumberNow(session, now) === null,
  }
}
