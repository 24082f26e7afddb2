import pg from 'pg'
import { id } from './rows.ts'

/** Open clocks number `from` + 1 to `to`, each of a matter of its own, all with their next rung in the days to come. */
export async function fillClocks(ownerUrl: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await client.query(`
      insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, officer_id, holder_id, promise_amount, promise_unit, started_at, due_at,
        calendar_version, provisional, next_position, next_rung_at)
      select '440105', ${id('00aa', 'n')}, 'answer', 'request', ${id('00ab', 'n')}, ${id('0001', '1 + n % 10000')}, ${id('00ab', 'n')}, ${id('bbbb', '1 + n % 1000')}, ${id('bbbb', '1 + n % 1000')}, 24, 'clockHours',
        timestamptz '2026-11-25 00:00:00+08' + n * interval '10 milliseconds', timestamptz '2026-11-26 00:00:00+08' + n * interval '10 milliseconds', 3, false, 0,
        timestamptz '2026-11-25 20:00:00+08' + n * interval '10 milliseconds'
      from generate_series(${from + 1}, ${to}) n`)
    await client.query('vacuum analyze clock')
  } finally {
    await client.end()
  }
}
