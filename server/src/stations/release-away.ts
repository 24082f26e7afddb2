import { type Kysely, type SqlBool, sql } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import { letGo } from './let-go.ts'
import { holdSessions } from './lock-session.ts'
import { takeEach } from './take-each.ts'

/** Over `duty d` and its `member m`: not begun, and they will be on leave, are barred, or no officer any more. R19.2, R3.10 */
const isAway = (asOf: Temporal.Instant) => sql<SqlBool>`
  d.ended_at is null and lower(d.during) > ${asOf} and upper(d.during) > ${asOf} and (m.state <> 'active' or not 'officer' = any(m.roles) or m.barred_at is not null
    or exists (select from leave l where l.district_id = d.district_id and l.member_id = d.member_id and l.during && d.during))`

type Away = { districtId: string; sessionId: string; ids: string[] }

/** A leave that was recorded after the roster was published, a bar, a role that is gone: their duty ends, and the minister hears of it. Returns how many duties. */
export async function releaseAway(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Away>`
    select d.district_id as "districtId", d.session_id as "sessionId", array_agg(d.id::text) as ids from duty d join member m on m.id = d.member_id
    where ${isAway(asOf)} group by d.district_id, d.session_id order by d.session_id`.execute(db)
  return takeEach(rows, away => releaseOf(db, away, asOf))
}

/** Read again once the session is held: somebody may have been put in their place. */
const releaseOf = (db: Kysely<DB>, { districtId, sessionId, ids }: Away, asOf: Temporal.Instant): Promise<number> =>
  inTransaction(db, async trx => {
    const [session] = await holdSessions(trx, districtId, [sessionId])
    const { rows } = await sql<{ id: string }>`
      select d.id from duty d join member m on m.id = d.member_id where d.district_id = ${districtId} and d.id = any(${ids}::uuid[]) and ${isAway(asOf)}`.execute(
      trx,
    )
    const away = new Set(rows.map(({ id }) => id))
    const gone = session?.onDuty.filter(({ id }) => away.has(id)) ?? []
    if (session) await letGo(trx, clockwork(districtId), session, gone, { zh: '请假或不在岗', en: 'on leave or gone' }, asOf)
    return gone.length
  })
