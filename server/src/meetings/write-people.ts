import type { SigningPart } from '@yigen/domain/meetings/meeting-state.ts'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type Expected = { chairId: string; recorderId: string; memberIds: readonly string[] }

/** Who is expected at a planned meeting; who stays keeps who stands in for them. R17.1 */
export async function writePeople(
  trx: Transaction<DB>,
  districtId: string,
  meetingId: string,
  { chairId, recorderId, memberIds }: Expected,
): Promise<void> {
  const ids = [...new Set([chairId, recorderId, ...memberIds])]
  await trx
    .deleteFrom('meeting_person')
    .where('district_id', '=', districtId)
    .where('meeting_id', '=', meetingId)
    .where('member_id', '<>', sql<string>`all(${ids}::uuid[])`)
    .execute()
  await sql`
    insert into meeting_person (district_id, meeting_id, member_id, part, position)
    select ${districtId}, ${meetingId}, o.id, case o.id when ${chairId}::uuid then 'chair' when ${recorderId}::uuid then 'recorder' else 'member' end, o.n
    from unnest(${ids}::uuid[]) with ordinality o(id, n)
    on conflict (district_id, meeting_id, member_id) do update set part = excluded.part, position = excluded.position`.execute(trx)
  await keepTwoPersons(trx, districtId, meetingId)
}

/** Who stands in for one of chair and recorder and would now be the other, too, does not any more. R17.4 */
async function keepTwoPersons(trx: Transaction<DB>, districtId: string, meetingId: string): Promise<void> {
  await sql`
    update meeting_person x set substitute_id = null, named_by = null, named_at = null from meeting_person o
    where x.district_id = ${districtId} and x.meeting_id = ${meetingId} and o.district_id = x.district_id and o.meeting_id = x.meeting_id
      and (x.part, o.part) in (('chair', 'recorder'), ('recorder', 'chair')) and x.substitute_id = coalesce(o.substitute_id, o.member_id)
      and (x.part = 'recorder' or o.substitute_id is null)`.execute(trx)
}

/** Over `meeting`: who chairs or records it, or stands in for them. R17.1 */
export const whoTakes = (part: SigningPart): RawBuilder<string> => sql<string>`(
  select coalesce(x.substitute_id, x.member_id) from meeting_person x
  where x.district_id = meeting.district_id and x.meeting_id = meeting.id and x.part = ${part})`
