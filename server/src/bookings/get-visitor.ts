import type { Visitor } from '@yigen/domain/bookings/booking.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotServe } from '@yigen/domain/stations/station-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from '#stations/covered-ministers.ts'
import { readHeldSessions } from '#stations/lock-session.ts'
import { readVisitors, toVisitor } from './visitor.queries.ts'
import { visitorAsker } from './visitor-asker.ts'

/** One who comes or did not, to who serves there or holds the call to them. R19.4 */
export async function getVisitor(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<z.output<typeof Visitor>> {
  const { districtId } = actor
  const [row] = isOfOffice(actor) ? await readVisitors(db, sql`b.district_id = ${districtId} and b.id = ${id}`) : []
  if (!row) throw new Refused(refusal(refusals.notFound))
  const [session] = await readHeldSessions(db, sql`x.district_id = ${districtId} and x.id = ${row.sessionId}`)
  if (!session) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotServe(visitorAsker(actor, session, row, await coveredMinisters(db, actor, now))))
  const { id: sessionId, stationName: station, startsAt } = session
  return { ...toVisitor(row, session, { serves: true, books: true }, actor, now), session: { id: sessionId, station, startsAt } }
}
