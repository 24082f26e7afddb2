import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { reckonBrings } from '@yigen/server/results/reckon-brings.ts'
import pg from 'pg'
import type { District } from './district.ts'
import { district, id, now } from './rows.ts'

/** The districts of a city: this one and ten beside it. */
const districts = 11
const months = 36
const kinds = 3

/** So many claims of revenue, tax and people of 36 months in eleven districts; a twentieth is corrected two weeks later, June says January to June besides. From one size to a larger one the rest is added. */
export async function fillResults({ ownerUrl, db }: District, from: number, claims: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    for (const statement of statements(enterprisesFor(from) + 1, enterprisesFor(claims))) await client.query(statement)
    await client.query('analyze result_claim')
    for (let d = 0; d < districts; d++) await inTransaction(db, trx => reckonBrings(trx, { districtId: String(440105 + d) }))
    await client.query('vacuum analyze result_claim')
    await client.query('vacuum analyze result_bring')
    await client.query('vacuum analyze enterprise')
  } finally {
    await client.end()
  }
}

/** In each district. */
const enterprisesFor = (claims: number): number => Math.round(claims / (districts * months * kinds * (1 + 1 / 20 + 2 / (3 * 12))))

const statements = (first: number, last: number) => [
  `insert into enterprise (district_id, id, name, kind, street_id, industry, officer_id, created_by, created_at, touched_at)
    select (440105 + d)::text, ${id('0051', 'd * 100000 + n')}, '广州邻区企业' || d || '之' || n, 'key', null, (array['人工智能', '高端装备', '生物医药', ''])[1 + n % 4], ${id('bbbb', '1')}, ${id('bbbb', '1')}, ${now}, ${now}
    from generate_series(1, ${districts - 1}) d, generate_series(${first}, ${last}) n`,
  `update enterprise set industry = (array['人工智能', '高端装备', '生物医药', ''])[1 + abs(hashtext(id::text)) % 4] where district_id = ${district} and industry = ''`,
  `create temp table claimed as
    select x.*, (440105 + d)::text as district_id, case when d = 0 then ${id('0001', 'n')} else ${id('0051', 'd * 100000 + n')} end as enterprise_id,
      until + interval '4 days' as verified_at, (n + m) % 20 = 0 as is_corrected, ((n * ${districts} + d) * ${months} + m) * 8 + k as place
    from (
      select n, d, m, k, kind, period_kind, (date '2023-12-01' + (m || ' months')::interval - interval '1 day')::date as until,
        1000000::bigint * (1 + (n * 7 + m * 3) % 900) * case period_kind when 'month' then 1 else 6 end as value
      from generate_series(${first}, ${last}) n, generate_series(0, ${districts - 1}) d, generate_series(0, ${months - 1}) m,
        (values (0, 'revenue', 'month'), (1, 'tax', 'month'), (2, 'people', 'month'), (3, 'revenue', 'yearToDate'), (4, 'tax', 'yearToDate')) of_kinds (k, kind, period_kind)
    ) x where period_kind = 'month' or extract(month from until) = 6`,
  insert(
    `c.value, ${id('0052', 'c.place')}, null::uuid, c.verified_at, case when c.is_corrected then c.verified_at + interval '14 days' end`,
    'true',
  ),
  insert(
    `c.value + 500000, ${id('0053', 'c.place')}, ${id('0052', 'c.place')}, c.verified_at + interval '14 days', null::timestamptz`,
    'c.is_corrected',
  ),
  'drop table claimed',
]

/** `of`: value, id, what it corrects, when it was verified, when another took its place. */
const insert = (of: string, which: string) => `
  insert into result_claim (district_id, id, enterprise_id, kind, period_kind, period_until, value, source, recorded_by, recorded_at, first_id, corrects_id, correction_reason, verified_by, verified_at,
    corrected_at, replaced_at, confirmed_by, confirmed_at)
  select district_id, id, enterprise_id, kind, period_kind, until, value, '月度清册', ${id('bbbb', '1')}, verified_at, coalesce(corrects_id, id), corrects_id, case when corrects_id is not null then '重算' end,
    ${id('aaaa', '1')}, verified_at, replaced_at, replaced_at, case when n % 3 > 0 then ${id('dddd', '1')} end, case when n % 3 > 0 then verified_at + interval '5 days' end
  from (select n, district_id, enterprise_id, kind, period_kind, until, x.* from claimed c cross join lateral (select ${of}) x (value, id, corrects_id, verified_at, replaced_at) where ${which}) c`
