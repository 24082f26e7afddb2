import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type SessionNow, type SessionStep, whyNotSession } from '@yigen/domain/stations/station-steps.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from './covered-ministers.ts'
import { askerOf } from './station-asker.ts'

export type OnDuty = { id: string; desk: number; memberId: string; name: string }

export type HeldSession = SessionNow & {
  id: string
  districtId: string
  stationId: string
  stationName: string
  ministerId: string
  plannedDay: Temporal.PlainDate
  desks: number
  festival: string
  /** the minister moved it or called it off */
  decided: boolean
  onDuty: OnDuty[]
}

/** Takes a session for this step: to the enterprise there is none; 403 and 409 by the one rule; whoever comes second waits. R12.2 */
export async function lockSession(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  step: SessionStep,
  now: Temporal.Instant,
): Promise<HeldSession> {
  const [session] = isOfOffice(actor) ? await holdSessions(trx, actor.districtId, [id]) : []
  if (!session) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotSession(step, session, sessionAsker(actor, session, await coveredMinisters(trx, actor, now)), now))
  return session
}

type Served = { ministerId: string; onDuty: readonly { memberId: string }[] }

export const sessionAsker = (actor: Actor, { ministerId, onDuty }: Served, covered: ReadonlySet<string>) => ({
  ...askerOf(actor, { ministerId }, covered),
  onDuty: onDuty.some(({ memberId }) => memberId === actor.memberId),
})

/** Held in the order of their ids, so that two steps never wait for each other in a circle; read once the locks are had. */
export async function holdSessions(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<HeldSession[]> {
  const these = sql<SqlBool>`x.district_id = ${districtId} and x.id = any(${[...new Set(ids)]}::uuid[])`
  await sql`select from station_session x where ${these} order by x.id for update`.execute(trx)
  return readHeldSessions(trx, these)
}

export async function readHeldSessions(db: Kysely<DB>, where: RawBuilder<SqlBool>): Promise<HeldSession[]> {
  const { rows } = await sql<HeldSession>`
    select x.id, x.district_id as "districtId", x.station_id as "stationId", t.name as "stationName", t.minister_id as "ministerId", x.planned_day as "plannedDay",
      x.starts_at as "startsAt", x.ends_at as "endsAt", x.state, x.called_off as "calledOff", t.closed_at is not null as "stationClosed", x.desks, x.festival, x.decided_by is not null as decided,
      coalesce((select json_agg(json_build_object('id', d.id, 'desk', d.desk, 'memberId', d.member_id, 'name', m.name) order by d.desk) from duty d join member m on m.id = d.member_id
        where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null), '[]') as "onDuty"
    from station_session x join station t on t.district_id = x.district_id and t.id = x.station_id where ${where} order by x.starts_at, x.id`.execute(
    db,
  )
  return rows
}

/** What a row of the record or a notice is about. */
export const aboutSession = ({ id }: Pick<HeldSession, 'id'>) => ({ subject: { kind: 'stationSession', id } }) as const
