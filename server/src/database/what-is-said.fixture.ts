import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import { historyOf } from '#history/history.queries.ts'
import { listNotices } from '#notices/list-notices.ts'
import type { DB } from './schema.ts'

const languages = ['zh-CN', 'en'] as const satisfies readonly Language[]
const limit = 1_000_000

/** One line for every row of the record and every notice, read as the product reads them, in both languages; and for every clock, what it hangs on. */
export async function whatIsSaid(db: Kysely<DB>, now: Temporal.Instant): Promise<unknown[]> {
  return [...(await ofHistory(db, now)), ...(await ofNotices(db, now)), ...(await ofClocks(db))]
}

async function ofHistory(db: Kysely<DB>, now: Temporal.Instant): Promise<unknown[]> {
  const districts = await db.selectFrom('history').select('district_id').distinct().orderBy('district_id').execute()
  const lists = districts.flatMap(({ district_id }) =>
    languages.map(language => historyOf(db, district_id, { reader: 'office', limit }, language, now)),
  )
  return (await Promise.all(lists)).flatMap(({ rows }, i) =>
    rows.map(row => ['history', languages[i % 2], row.id, row.enterpriseId, row.requestId, row.public, row.actorName, row.sentence]),
  )
}

async function ofNotices(db: Kysely<DB>, now: Temporal.Instant): Promise<unknown[]> {
  const readers = await db.selectFrom('notice').select(['district_id', 'member_id']).distinct().orderBy('member_id').execute()
  const lists = readers.flatMap(({ district_id, member_id }) =>
    languages.map(language => listNotices(db, { districtId: district_id, memberId: member_id } as Actor, { limit }, language, now)),
  )
  return (await Promise.all(lists)).flatMap(({ rows }, i) =>
    rows.map(row => ['notice', languages[i % 2], row.id, row.enterpriseId, row.requestId, row.level, row.read, row.sentence]),
  )
}

async function ofClocks(db: Kysely<DB>): Promise<unknown[]> {
  const { rows } = await sql<{ line: unknown[] }>`
    select json_build_array('clock', c.id, c.kind, c.subject_kind, c.subject_id, c.enterprise_id, e.name, c.request_id, r.number,
      case c.subject_kind
        when 'request' then (select title from request s where (s.district_id, s.id) = (c.district_id, c.subject_id))
        when 'assignment' then (select m.name from assignment s join member m on m.id = s.officer_id where (s.district_id, s.id) = (c.district_id, c.subject_id))
        when 'task' then (select asked from task s where (s.district_id, s.id) = (c.district_id, c.subject_id))
        when 'decline' then (select reason from decline s where (s.district_id, s.id) = (c.district_id, c.subject_id))
        when 'appeal' then (select words from appeal s where (s.district_id, s.id) = (c.district_id, c.subject_id))
        when 'rating' then (select grade::text from rating s where (s.district_id, s.id) = (c.district_id, c.subject_id))
        when 'order' then (select words from contact_order s where (s.district_id, s.id) = (c.district_id, c.subject_id))
      end,
      c.holder_rule, h.name, o.name, u.name, c.promise_amount, c.promise_unit, c.started_at at time zone 'UTC', c.due_at at time zone 'UTC', c.next_rung_at at time zone 'UTC',
      c.stopped_at at time zone 'UTC', c.stopped_by,
      (select count(*) from clock_rung g where (g.district_id, g.clock_id) = (c.district_id, c.id))) as line
    from clock c
      left join enterprise e on (e.district_id, e.id) = (c.district_id, c.enterprise_id)
      left join request r on (r.district_id, r.id) = (c.district_id, c.request_id)
      left join member h on h.id = c.holder_id left join member o on o.id = c.officer_id left join unit u on u.id = c.unit_id
    order by c.id`.execute(db)
  return rows.map(({ line }) => line)
}
