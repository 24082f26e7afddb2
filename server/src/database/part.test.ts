import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readOn, rowPart, rowsPart, together } from './part.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

type Row = { n: number; at: Temporal.Instant; until: Temporal.Instant | null }
const rows = (from: number) =>
  rowsPart(
    () =>
      sql<Row>`select n, timestamptz '2026-11-25 09:42:00.123456+08' as at, null::timestamptz as until from generate_series(${from}::int, o.last) n order by n`,
    { at: true, until: true },
  )
const read = async <View>(part: { column: ReturnType<typeof sql>; read(json: unknown): View }, last: number) => {
  const { rows: found } = await sql<{ part: unknown }>`select ${part.column} as part from (select ${last}::int as last) o`.execute(
    database.db,
  )
  return part.read(found[0]?.part)
}

it('brings the rows of a query with the row around it, their moments read, none as an empty list', async () => {
  const at = Temporal.Instant.from('2026-11-25T01:42:00.123456Z')
  expect(await read(rows(1), 2)).toEqual([
    { n: 1, at, until: null },
    { n: 2, at, until: null },
  ])
  expect((await read(rows(1), 1))[0]?.at).toBeInstanceOf(Temporal.Instant)
  expect(await read(rows(1), 0)).toEqual([])
})

it('brings one row or null', async () => {
  const one = rowPart(() => sql<{ n: number }>`select 1 as n where o.last > 0`, {})
  expect([await read(one, 1), await read(one, 0)]).toEqual([{ n: 1 }, null])
})

it('brings several parts as one, each read by itself', async () => {
  const numbers = readOn(rows(1), found => found.map(row => row.n))
  expect(await read(together({ numbers, none: rows(9), 'it’s': rowPart(() => sql<{ n: number }>`select o.last as n`, {}) }), 3)).toEqual({
    numbers: [1, 2, 3],
    none: [],
    'it’s': { n: 3 },
  })
})
