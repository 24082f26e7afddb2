import { sql, type Transaction } from 'kysely'
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
}
