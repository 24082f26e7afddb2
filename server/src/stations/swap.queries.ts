import { isOfOffice } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { SwapState } from '@yigen/domain/stations/session-state.ts'
import type { DutySwap } from '@yigen/domain/stations/swap.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

export type SwapRow = {
  id: string
  state: SwapState
  dutyId: string
  sessionId: string
  offererId: string
  wantedDutyId: string | null
  wantedSessionId: string | null
  /** to the reader: by name, or as one of the team */
  asked: boolean
}

/** Over `duty_swap z`: the offered `duty d` at `station_session x` of `station t`, and `duty w` that is wanted in return. */
const joins = sql`
  join duty d on d.district_id = z.district_id and d.id = z.duty_id join station_session x on x.district_id = d.district_id and x.id = d.session_id
  join station t on t.district_id = x.district_id and t.id = x.station_id left join duty w on w.district_id = z.district_id and w.id = z.wanted_duty_id`

/** Over the same: it waits for the actor, by name or as an officer of the team. */
const isAsked = (
  actor: Actor,
): RawBuilder<SqlBool> => sql<SqlBool>`coalesce(w.member_id = ${actor.memberId}, d.member_id <> ${actor.memberId} and ${is(actor, 'officer')}
  and exists (select from member o where o.id = ${actor.memberId} and o.minister_id = t.minister_id))`

/** 404 to the people of enterprises, and of what never was. */
export async function findSwap(db: Kysely<DB>, actor: Actor, id: string, lock: RawBuilder<unknown> = sql``): Promise<SwapRow> {
  const { rows } = await sql<SwapRow>`
    select z.id, z.state, z.duty_id as "dutyId", d.session_id as "sessionId", z.offered_by as "offererId", z.wanted_duty_id as "wantedDutyId", w.session_id as "wantedSessionId",
      ${isAsked(actor)} as asked
    from duty_swap z ${joins} where z.district_id = ${actor.districtId} and z.id = ${id} ${lock}`.execute(db)
  if (!rows[0] || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** Held until the step ends: of two who take it the second finds it taken. */
export const lockSwap = (trx: Transaction<DB>, actor: Actor, id: string) => findSwap(trx, actor, id, sql`for update of z`)

type View = z.output<typeof DutySwap>

/** The open ones of these. */
export async function readSwaps(db: Kysely<DB>, actor: Actor, where: RawBuilder<SqlBool>, now: Temporal.Instant): Promise<View[]> {
  const { rows } = await sql<View>`
    select z.id, ${dutyView('d', 'x', 't')} as offered, z.words, z.offered_at as "offeredAt",
      (select ${dutyView('w', 'y', 'u')} from station_session y join station u on u.district_id = y.district_id and u.id = y.station_id
        where y.district_id = w.district_id and y.id = w.session_id) as wanted,
      ${isAsked(actor)} as "mayTake", (d.member_id = ${actor.memberId} or coalesce(w.member_id = ${actor.memberId}, false)) as "mayDrop"
    from duty_swap z ${joins} where z.district_id = ${actor.districtId} and z.state = 'open' and x.starts_at > ${now} and ${where} order by x.starts_at, z.id`.execute(
    db,
  )
  return rows.map(row => ({ ...row, offered: toDuty(row.offered), wanted: row.wanted && toDuty(row.wanted) }))
}

/** Over an open swap: the reader offered it, or it waits for them. */
export const concerns = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(d.member_id = ${actor.memberId} or ${isAsked(actor)})`

const dutyView = (
  duty: string,
  session: string,
  station: string,
) => sql`json_build_object('dutyId', ${sql.ref(`${duty}.id`)}, 'sessionId', ${sql.ref(`${session}.id`)},
  'stationName', ${sql.ref(`${station}.name`)}, 'startsAt', ${sql.ref(`${session}.starts_at`)}, 'memberId', ${sql.ref(`${duty}.member_id`)},
  'name', (select m.name from member m where m.id = ${sql.ref(`${duty}.member_id`)}))`

const toDuty = (duty: View['offered']): View['offered'] => ({ ...duty, startsAt: Temporal.Instant.from(String(duty.startsAt)) })
