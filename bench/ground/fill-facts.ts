import pg from 'pg'
import { district, id, now } from './rows.ts'

/** The enterprises of one officer have ten facts each, one of them corrected by another. */
export async function fillFacts(ownerUrl: string, officerId: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await client.query(
      `create temp table followed as select row_number() over (order by e.id)::int as n, e.id, e.officer_id from enterprise e where e.district_id = ${district} and e.officer_id = '${officerId}'`,
    )
    await client.query(
      `insert into fact (district_id, id, enterprise_id, kind, period, number, words, day, source, corrects, recorded_by, recorded_at)
        select ${district}, ${id('0040', 'f.n * 100 + i')}, f.id, (array['rdExpense', 'officeArea'])[1 + i % 2], (2020 + i / 2)::text, i * 1000000, null, null, '营业执照',
          case when i = 10 then ${id('0040', 'f.n * 100 + 6')} end, f.officer_id, ${now} - i * interval '3 days'
        from followed f, generate_series(1, 10) i`,
    )
    await client.query('vacuum analyze fact')
  } finally {
    await client.end()
  }
}
