import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedSiteMeeting } from './lock-site-meeting.ts'

type Came = { memberIds: readonly string[]; unitIds: readonly string[] }

/** Of who was asked, who came; and who came unasked. */
export async function markWhoCame(
  trx: Transaction<DB>,
  { districtId, id }: Pick<LockedSiteMeeting, 'districtId' | 'id'>,
  { memberIds, unitIds }: Came,
): Promise<void> {
  await sql`
    update site_meeting_guest x set came = case when x.member_id is null
      then x.unit_id = any(${[...unitIds]}::text[]) else x.member_id = any(${[...memberIds]}::uuid[]) end
    where x.district_id = ${districtId} and x.meeting_id = ${id}`.execute(trx)
  await sql`
    insert into site_meeting_guest (district_id, meeting_id, position, member_id, unit_id, asked, came)
    select ${districtId}, ${id}, 1000 + n.position, n.member_id, n.unit_id, false, true from (
      select distinct on (member_id, unit_id) member_id, unit_id, position from (
        select a.id as member_id, null::text as unit_id, a.position from unnest(${[...memberIds]}::uuid[]) with ordinality a(id, position)
        union all select null, b.id, 100 + b.position from unnest(${[...unitIds]}::text[]) with ordinality b(id, position)) came) n
    where not exists (select from site_meeting_guest x where x.district_id = ${districtId} and x.meeting_id = ${id}
      and (x.member_id = n.member_id or x.unit_id = n.unit_id))`.execute(trx)
}
