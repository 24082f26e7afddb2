import pg from 'pg'
import { ministerOf, type Size, settledAt } from './fill.ts'
import { district, id, now } from './rows.ts'

/** Three of five settled matters are graded twenty hours later, four of a hundred badly; the minister calls back within eight hours, but for the latest: those wait. */
export async function fillRatings(ownerUrl: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    for (const statement of statements(size)) await client.query(statement)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const statements = (size: Size) => [
  // an officer's matters lie a thousand apart: which are rated, and how, must not hang on that
  `create temp table graded as
    select x.*, case when x.grade <= 2 and x.rated_at < ${now} - interval '1 day' then x.rated_at + interval '8 hours' end as called_at from (
      select n, e.id as enterprise_id, e.officer_id, ${id('aaaa', ministerOf(size, officerNumber(size)))} as minister_id, ${settledAt(size.open)} + interval '20 hours' as rated_at,
        case when mix < 70 then 5 when mix < 88 then 4 when mix < 96 then 3 when mix < 99 then 2 else 1 end as grade
      from generate_series(${size.open + 1}, ${size.requests}) n cross join lateral (select (n + n / 1000 * 7) % 100 as mix) y
        join enterprise e on e.district_id = ${district} and e.id = ${id('0001', `1 + n % ${size.enterprises}`)}
      where (n + n / 1000) % 5 < 3
    ) x`,
  `insert into rating (district_id, id, request_id, enterprise_id, officer_id, grade, words, rated_by, rated_at, called_back_by, called_back_at, said, will_change)
    select ${district}, ${id('0020', 'n')}, ${id('0004', 'n')}, enterprise_id, officer_id, grade, '问了两次才有人回。', ${id('dddd', '1')}, rated_at,
      case when called_at is not null then minister_id end, called_at, case when called_at is not null then '已向王经理说明。' end, case when called_at is not null then '当天先回一个电话。' end
    from graded`,
  `insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, holder_rule, officer_id, holder_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional,
      next_position, next_rung_at, stopped_at, stopped_by, stopped_by_member)
    select ${district}, ${id('0021', 'n')}, 'callBack', 'rating', ${id('0020', 'n')}, enterprise_id, ${id('0004', 'n')}, 'minister', officer_id, minister_id, 1, 'workingDays', rated_at, rated_at + interval '32 hours', 3, false,
      0, case when called_at is null then rated_at + interval '28 hours' end, called_at, case when called_at is not null then 'rating.calledBack' end, case when called_at is not null then minister_id end
    from graded where grade <= 2`,
  `insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, enterprise_id, request_id, subject_kind, subject_id, data)
    select ${district}, h.id, h.at, h.at, h.kind, h.kind = 'rating.given', ${id('dddd', '1')}, '王经理', enterprise_id, ${id('0004', 'n')}, 'rating', ${id('0020', 'n')}::text, '{"grade": "满意", "words": "问了两次才有人回。", "change": "当天先回一个电话。"}'
    from graded, lateral (values (${id('0022', 'n')}, 'rating.given', rated_at), (${id('0023', 'n')}, 'rating.calledBack', called_at)) h (id, kind, at) where h.at is not null`,
  `update request r set (due_at, due_kind) = (c.due_at, c.kind) from clock c
    where c.district_id = ${district} and c.kind = 'callBack' and c.stopped_at is null and r.district_id = c.district_id and r.id = c.request_id`,
]

/** Of the enterprise of request n. */
const officerNumber = ({ enterprises, officers }: Size) => `(1 + (1 + n % ${enterprises}) % ${officers})`
