import { fairWeeks } from '@yigen/domain/stations/roster.ts'
import type { RosterOfficerView } from '@yigen/domain/stations/roster-view.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { shortNameOf } from '#people/names.ts'

export type Minister = { id: string; name: string }

/** Whose roster: who is named, else the reader as a minister or their own, else the district's default one; null where there is none of that id. */
export async function findMinister(
  db: Kysely<DB>,
  { districtId, memberId }: { districtId: string; memberId: string },
  asked: string | undefined,
): Promise<Minister | null> {
  const { rows } = await sql<Minister>`
    select m.id, m.name from member me join district d on d.id = me.district_id
    join member m on m.district_id = me.district_id and m.state <> 'disabled' and 'minister' = any(m.roles)
      and m.id = coalesce(${asked ?? null}::uuid, case when 'minister' = any(me.roles) then me.id else coalesce(me.minister_id, d.default_minister_id) end)
    where me.id = ${memberId} and me.district_id = ${districtId}`.execute(db)
  return rows[0] ?? null
}

type View = z.output<typeof RosterOfficerView>
export type Weeks = { from: Temporal.Instant; until: Temporal.Instant }

/** The officers of a minister as a roster of these weeks asks of them. R19.2 */
export async function readOfficers(
  db: Kysely<DB>,
  { districtId, ministerId }: { districtId: string; ministerId: string },
  { from, until }: Weeks,
): Promise<View[]> {
  const weeks = sql`tstzrange(${from}::timestamptz, ${until}::timestamptz)`
  const before = from.subtract({ hours: 24 * 7 * fairWeeks })
  const { rows } = await sql<View>`
    select m.id as "memberId", m.name, ${shortNameOf(sql`m.unit_id`)} as "unitName", array(
        select distinct n.phase from request_settlement z join request r on r.district_id = z.district_id and r.id = z.request_id
        join service_item n on n.district_id = r.district_id and n.code = r.service_code and n.version = r.service_version
        where z.district_id = m.district_id and z.settled_by = m.id and z.settled_at > ${from.subtract({ hours: 24 * 365 })}) as knows,
      (select count(*)::int from duty d where d.district_id = m.district_id and d.member_id = m.id and d.ended_at is null and lower(d.during) >= ${before} and lower(d.during) < ${from}) as counted,
      (select max(lower(d.during)) from duty d where d.district_id = m.district_id and d.member_id = m.id and d.ended_at is null and lower(d.during) < ${from}) as "lastAt",
      (select coalesce(json_agg(json_build_object('from', lower(l.during), 'until', upper(l.during)) order by l.during), '[]') from leave l
        where l.district_id = m.district_id and l.member_id = m.id and l.during && ${weeks}) as leaves,
      (select coalesce(json_agg(json_build_object('from', lower(d.during), 'until', upper(d.during)) order by d.during), '[]') from duty d
        join station_session x on x.district_id = d.district_id and x.id = d.session_id join station t on t.district_id = x.district_id and t.id = x.station_id
        where d.district_id = m.district_id and d.member_id = m.id and d.ended_at is null and d.during && ${weeks} and t.minister_id <> ${ministerId}) as elsewhere,
      (select coalesce(json_agg(json_build_object('sessionId', w.session_id, 'wish', w.wish, 'words', w.words)), '[]') from duty_wish w
        join station_session x on x.district_id = w.district_id and x.id = w.session_id
        where w.district_id = m.district_id and w.member_id = m.id and w.wish is not null and w.starts_at = x.starts_at and x.starts_at >= ${from} and x.starts_at < ${until}) as wishes
    from member m where m.district_id = ${districtId} and m.minister_id = ${ministerId} and m.state = 'active' and m.barred_at is null and 'officer' = any(m.roles)
    order by m.name collate "zh-x-icu", m.id`.execute(db)
  return rows.map(row => ({ ...row, leaves: row.leaves.map(toSpan), elsewhere: row.elsewhere.map(toSpan) }))
}

const toSpan = ({ from, until }: View['leaves'][number]) => ({
  from: Temporal.Instant.from(String(from)),
  until: Temporal.Instant.from(String(until)),
})
