import { meetingAccess } from '@yigen/domain/meetings/meeting-access.ts'
import type { MeetingSeries, MeetingSeriesList, NamedPerson } from '@yigen/domain/meetings/series.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { ownerColumn } from './held-columns.ts'
import { heldSeries } from './held-series.ts'
import { meetingSeen } from './meeting-sight.ts'
import { personColumns } from './people-rows.ts'

type View = z.output<typeof MeetingSeries>
type Named = z.output<typeof NamedPerson>

/** The weekly meetings that the reader comes to or may change, and whose they may begin. R17.1 */
export async function listMeetingSeries(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof MeetingSeriesList>> {
  refuseIf(whyNotAccess(actor, meetingAccess.listMeetingSeries))
  const person = (id: RawBuilder<unknown>) =>
    sql<Named>`(select row_to_json(q) from (select ${personColumns(now)} from member m where m.id = ${id}) q)`
  const { rows } = await sql<View>`
    select s.id, s.name, s.version, ${ownerColumn} as owner, ${person(sql`s.chair_id`)} as chair, ${person(sql`s.recorder_id`)} as recorder,
      coalesce((select json_agg(row_to_json(q) order by q.position) from (select x.position, ${personColumns(now)} from meeting_series_member x join member m on m.id = x.member_id
        where x.district_id = s.district_id and x.series_id = s.id) q), '[]') as members,
      s.weekday, s.time, s.place, g.id as "nextId", g.starts_at as "nextAt", g.day::text as "nextDay", ${heldSeries(actor)} as "mayChange"
    from meeting_series s join meeting g on g.district_id = s.district_id and g.series_id = s.id and g.state = 'planned'
    where s.district_id = ${actor.districtId} and (${heldSeries(actor)} or ${meetingSeen(actor)}) order by s.name collate "zh-x-icu", s.id`.execute(
    db,
  )
  return { rows, mayBegin: await readOwners(db, actor) }
}

/** Of whom there is none yet. */
async function readOwners(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof MeetingSeriesList>['mayBegin']> {
  const all = is(actor, 'leader')
  const team: RawBuilder<SqlBool> = all ? sql`true` : sql`m.id = ${is(actor, 'minister') ? actor.memberId : null}::uuid`
  const unit: RawBuilder<SqlBool> = all ? sql`true` : sql`u.id = ${is(actor, 'head') ? actor.unitId : null}::text`
  const { rows } = await sql<{ kind: 'team' | 'unit'; id: string; name: string }>`
    select 'team' as kind, m.id::text as id, m.name from member m where m.district_id = ${actor.districtId} and m.state <> 'disabled' and 'minister' = any(m.roles) and ${team}
      and not exists (select from meeting_series s where s.district_id = m.district_id and s.minister_id = m.id)
    union all
    select 'unit', u.id, u.short_name from unit u where u.district_id = ${actor.districtId} and u.closed_at is null and ${unit}
      and not exists (select from meeting_series s where s.district_id = u.district_id and s.unit_id = u.id)
    order by 1, 2`.execute(db)
  return rows
}
