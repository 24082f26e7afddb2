import type { StationCard } from '@yigen/domain/bookings/booking.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { whyNotHold } from '@yigen/domain/stations/station-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from '#stations/covered-ministers.ts'
import { askerOf } from '#stations/station-asker.ts'
import { cardInUse } from './card.queries.ts'

/** What the code on the desk of a station holds. R19.3 */
export async function getCard(
  db: Kysely<DB>,
  actor: Actor,
  stationId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof StationCard>> {
  const { districtId } = actor
  const { rows } = await sql<{ ministerId: string; closed: boolean }>`
    select t.minister_id as "ministerId", t.closed_at is not null as closed from station t where t.district_id = ${districtId} and t.id = ${stationId}`.execute(
    db,
  )
  const [station] = rows
  if (!station || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const card = await cardInUse(db, { districtId, stationId })
  const mayRenew = !station.closed && whyNotHold(askerOf(actor, station, await coveredMinisters(db, actor, now))) === null
  return { token: card?.token ?? null, madeAt: card?.madeAt ?? null, mayRenew }
}
