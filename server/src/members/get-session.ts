import type { Session } from '@yigen/domain/members/member.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

type Row = Omit<z.output<typeof Session>['member'], 'id'> & {
  districtId: string
  districtName: string
  demonstration: boolean
  unreadNotices: number
}

/** Who is signed in and what the frame of every page shows: unit, leave, deputy, minister, unread notices, the server's time. */
export async function getSession(db: Kysely<DB>, memberId: string, now: Temporal.Instant): Promise<z.output<typeof Session>> {
  const { rows } = await sql<Row>`
    select m.name, m.title, m.unit_id as "unitId", u.short_name as "unitName", u.level as "unitLevel", m.phone, m.roles, m.language,
      exists (select from leave l where l.district_id = m.district_id and l.member_id = m.id and l.during @> ${now}::timestamptz) as "onLeave",
      (select p.name from deputy d join member p on p.id = d.deputy_id and p.state <> 'disabled'
        where d.district_id = m.district_id and d.officer_id = m.id and d.enterprise_id is null and d.during @> ${now}::timestamptz
        order by d.appointed_at desc limit 1) as "deputyName",
      (select p.name from member p where p.id = m.minister_id) as "ministerName",
      m.district_id as "districtId", coalesce(t.name, u.name) as "districtName", coalesce(t.demonstration, false) as demonstration,
      (select count(*)::int from notice n where n.district_id = m.district_id and n.member_id = m.id and n.read_at is null and n.at <= ${now}) as "unreadNotices"
    from member m join unit u on u.id = m.unit_id left join district t on t.id = m.district_id
    where m.id = ${memberId}`.execute(db)
  const row = rows[0]
  if (!row) throw new Error(`the member of a session is gone: ${memberId}`)
  const { districtId, districtName, demonstration, unreadNotices, ...member } = row
  return { member: { id: memberId, ...member }, district: { id: districtId, name: districtName }, demonstration, now, unreadNotices }
}
