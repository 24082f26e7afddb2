import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { seenAsLent } from '#lifts/lift.queries.ts'
import { lineSeen } from './districts-asked.ts'

export type StandingRow = { id: string; name: string; followed: number; enterprises: number; open: number; overdue: number; lifts: number }

/** How many enterprises each district has and follows, how its open matters stand, and what it has lent up that waits for an answer. */
export async function readStanding(
  db: Kysely<DB>,
  actor: Actor,
  districts: readonly string[],
  now: Temporal.Instant,
): Promise<StandingRow[]> {
  const { rows } = await sql<StandingRow>`
    select u.id, u.short_name as name, coalesce(e.enterprises, 0) as enterprises, coalesce(e.followed, 0) as followed,
      coalesce(r.open, 0) as open, coalesce(r.overdue, 0) as overdue, coalesce(l.open, 0) as lifts
    from unit u
    left join (
      select e.district_id, count(*)::int as enterprises, (count(*) filter (where ${oneOf(sql`e.state`, followedStates)}))::int as followed
      from enterprise e where e.district_id = any(${districts}::text[]) and ${lineSeen(actor)} group by e.district_id
    ) e on e.district_id = u.id
    left join (
      select r.district_id, count(*)::int as open, (count(*) filter (where r.due_at < ${now}))::int as overdue
      from request r where r.district_id = any(${districts}::text[]) and ${oneOf(sql`r.status`, openStatuses)} group by r.district_id
    ) r on r.district_id = u.id
    left join (
      select l.district_id, count(*)::int as open from lift l where l.ended_at is null and ${seenAsLent(actor)} group by l.district_id
    ) l on l.district_id = u.id
    where u.id = any(${districts}::text[]) order by u.id`.execute(db)
  return rows
}
