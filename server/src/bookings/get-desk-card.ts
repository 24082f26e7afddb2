import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import { type Kysely, sql } from 'kysely'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import type { MadePaper } from '#http/send-paper.ts'
import { readCardFacts } from './card-facts.ts'
import { deskCardPaper, type OnDuty } from './desk-card-paper.ts'

type Session = {
  stationId: string
  day: Temporal.PlainDate
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  calledOff: boolean
  officers: OnDuty[]
}

/** 台卡: an A5 for the desk, printed for a session, for it says who is there. R19.3 */
export async function getDeskCard(
  context: Pick<Context, 'db' | 'env'>,
  actor: Actor,
  sessionId: string,
  now: Temporal.Instant,
): Promise<MadePaper> {
  const { stationId, calledOff, ...session } = await readSession(context.db, actor.districtId, sessionId)
  const facts = await readCardFacts(context, actor, stationId)
  if (calledOff) throw new Refused(refusal(stationRefusals.sessionOff))
  const name = `台卡 ${facts.name} ${session.day}`
  return { name, ...deskCardPaper({ ...facts, ...session }, name, now) }
}

async function readSession(db: Kysely<DB>, districtId: string, id: string): Promise<Session> {
  const { rows } = await sql<Session>`
    select x.station_id as "stationId", x.day, x.starts_at as "startsAt", x.ends_at as "endsAt", x.state = 'calledOff' as "calledOff", coalesce((
      select json_agg(json_build_object('name', m.name, 'unit', u.short_name, 'phone', m.phone) order by d.desk)
      from duty d join member m on m.id = d.member_id join unit u on u.id = m.unit_id
      where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null), '[]') as officers
    from station_session x where x.district_id = ${districtId} and x.id = ${id}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
