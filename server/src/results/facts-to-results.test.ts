import { randomUUIDv7 } from 'node:crypto'
import { migrationsFolder, readMigrations } from '@yigen/server/database/migrate.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
type Held = { kind: string; period: string; number?: number; words?: string; corrects?: string; at?: string }

/** As the register held it before. */
async function aFact({ kind, period, number, words, corrects, at = '2026-03-05T10:00:00+08:00' }: Held): Promise<string> {
  const id = randomUUIDv7()
  await sql`insert into fact (district_id, id, enterprise_id, kind, period, number, words, source, corrects, recorded_by, recorded_at) values (
    ${haizhu}, ${id}, ${t.cast.enterprise}, ${kind}, ${period}, ${number ?? null}, ${words ?? null}, '年报', ${corrects ?? null}, ${t.cast.officer}, ${at})`.execute(
    t.db,
  )
  return id
}
const move = async () => {
  const { sql: text } = readMigrations(migrationsFolder).find(({ number }) => number === 54) as { sql: string }
  await sql.raw(text).execute(t.db)
}
/** In the order of these facts: ids of one millisecond have none. */
const claims = async (facts: readonly string[]) =>
  (
    await sql<Record<string, unknown>>`
      select id, kind, period_kind || ' ' || period_until as period, value, words, first_id, corrects_id, corrected_at is not null as corrected, verified_at
      from result_claim order by array_position(${facts}::uuid[], id)`.execute(t.db)
  ).rows

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('what the register held of results becomes claims (R16.1)', () => {
  it('row for row, unverified, with period, value, words, source and line of corrections; other facts stay', async () => {
    const first = await aFact({ kind: 'revenue', period: '2025', number: 120_000_000 })
    const second = await aFact({ kind: 'revenue', period: '2025', number: 130_000_000, corrects: first })
    const third = await aFact({ kind: 'revenue', period: '2025', number: 140_000_000, corrects: second })
    const rows = [
      await aFact({ kind: 'employees', period: '2026-02', number: 60 }),
      await aFact({ kind: 'employees', period: '2026-02', number: 61 }),
      await aFact({ kind: 'tax', period: '2026', number: 5 }),
      await aFact({ kind: 'registeredCapital', period: '2026-02-31', number: 0 }),
      await aFact({ kind: 'paidInCapital', period: '2026-01-15', number: 10 ** 15 }),
      await aFact({ kind: 'topInvestor', period: '2026-01-15', words: '世界 500 强' }),
      await aFact({ kind: 'topInvestor', period: '2026-01-15', words: '中国 500 强' }),
    ]
    const stays = await aFact({ kind: 'officeArea', period: '2026-02', number: 100 })
    await move()
    const line = { kind: 'revenue', period: 'yearToDate 2025-12-31', first_id: first, verified_at: null }
    expect(await claims([first, second, third, ...rows])).toMatchObject([
      { ...line, id: first, value: 120_000_000, corrects_id: null, corrected: true },
      { ...line, id: second, value: 130_000_000, corrects_id: first, corrected: true },
      { ...line, id: third, value: 140_000_000, corrects_id: second, corrected: false },
      { id: rows[0], kind: 'people', period: 'month 2026-02-28', value: 60 },
      { id: rows[1], kind: 'people', value: 61 },
      { id: rows[2], kind: 'tax', period: 'yearToDate 2026-03-31', value: 5 },
      { id: rows[3], kind: 'registeredCapital', period: 'day 2026-02-28', value: 0 },
      { id: rows[4], kind: 'paidInCapital', period: 'day 2026-01-15', value: 10 ** 15 },
      { id: rows[5], kind: 'global500', value: 1, words: '世界 500 强' },
      { id: rows[6], kind: 'china500', value: 1, words: '中国 500 强' },
    ])
    const left = await t.db.selectFrom('fact').select('id').execute()
    expect(left).toEqual([{ id: stays }])
  })

  it('the first that is verified of two of one period counts, the other is to be corrected', async () => {
    const of = (value: number) => sql<{ id: string }>`select id from result_claim where kind = 'people' and value = ${value}`.execute(t.db)
    const verify = async (value: number) => {
      const { rows } = await of(value)
      return (await (await t.as(t.cast.minister)).post(`/api/results/${rows[0]?.id}/verification`, {})).body.code
    }
    expect([await verify(60), await verify(61)]).toEqual([undefined, 'resultThere'])
  })
})
