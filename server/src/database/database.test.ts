import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { troubleOf } from './database-fault.ts'
import { inTransaction } from './in-transaction.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(database.db)).rows[0]

describe('values', () => {
  test('an instant comes back as the instant it was, to the microsecond', async () => {
    const at = Temporal.Instant.from('2026-11-25T01:42:00.123456Z')
    expect((await one(sql<{ at: Temporal.Instant }>`select ${at}::timestamptz as at`))?.at.equals(at)).toBe(true)
  })

  test('a date comes back as the same day whatever the zone of the host', async () => {
    const day = Temporal.PlainDate.from('2026-10-01')
    expect((await one(sql<{ day: Temporal.PlainDate }>`select ${day}::date as day`))?.day.equals(day)).toBe(true)
  })

  test('arrays of instants, dates and bigints are read item by item', async () => {
    const row = await one(sql<{ at: Temporal.Instant[]; days: (Temporal.PlainDate | null)[]; fen: number[] }>`
      select array['2026-11-25T00:00:00Z']::timestamptz[] as at, array['2026-10-01', null]::date[] as days, array[1, 2]::bigint[] as fen`)
    expect(row?.at[0]?.epochMilliseconds).toBe(Date.UTC(2026, 10, 25))
    expect([String(row?.days[0]), row?.days[1]]).toEqual(['2026-10-01', null])
    expect(row?.fen).toEqual([1, 2])
  })

  test('instants go in as an array too', async () => {
    const times = [Temporal.Instant.from('2026-11-25T01:00:00Z'), Temporal.Instant.from('2026-11-26T01:00:00Z')]
    expect((await one(sql<{ n: number }>`select count(*) as n from unnest(${times}::timestamptz[])`))?.n).toBe(2)
  })

  test('a bigint is a number, and one that does not fit is an error instead of a rounded amount', async () => {
    expect((await one(sql<{ fen: number }>`select 9007199254740991::bigint as fen`))?.fen).toBe(Number.MAX_SAFE_INTEGER)
    await expect(one(sql`select 9007199254740992::bigint as fen`)).rejects.toThrow('does not fit')
  })
})

test('statements with parameters are named, so that PostgreSQL plans them once per connection', async () => {
  await database.db.connection().execute(async connection => {
    await sql`select ${1}::int as marked`.execute(connection)
    const { rows } = await sql<{
      name: string
    }>`select name from pg_prepared_statements where statement like '%as marked%' and ${true}`.execute(connection)
    expect(rows).toContainEqual({ name: expect.stringMatching(/^s\d+$/) })
  })
})

test('a connection keeps the thousand that it used last: what comes later is planned once too', async () => {
  const { db, close } = openDatabase(database.url, { max: 1 })
  const ask = async (n: number) => (await sql<Record<string, number>>`select ${n}::int as ${sql.ref(`n${n}`)}`.execute(db)).rows[0]
  const kept = async () => {
    const { rows } = await sql<{ text: string }>`select statement as text from pg_prepared_statements where ${true}`.execute(db)
    return rows.flatMap(({ text }) => /as "n(\d+)"/.exec(text)?.[1] ?? [])
  }
  for (let n = 0; n < 1000; n++) await ask(n)
  expect(await ask(0)).toEqual({ n0: 0 })
  await sql`select refused`.execute(db).catch(() => {})
  for (let n = 1000; n < 1100; n++) await ask(n)
  const last = await kept()
  expect(last).toHaveLength(999)
  expect(last).toEqual(expect.arrayContaining(['0', '1000', '1099']))
  expect(last).not.toContain('1')
  expect(await ask(1)).toEqual({ n1: 1 })
  await close()
})

test('the pool itself still answers with a parameter, by promise and by callback', async () => {
  await sql`select ${1}::int`.execute(database.db)
  expect((await database.pool.query('select $1::int as n', [7])).rows).toEqual([{ n: 7 }])
  const called = await new Promise(resolve => database.pool.query('select $1::int as n', [8], (_, result) => resolve(result.rows)))
  expect(called).toEqual([{ n: 8 }])
})

test('what comes while the server ends is told that the database is away, and is sent to the next one', async () => {
  const ending = openDatabase(database.url)
  await sql`select 1`.execute(ending.db)
  await ending.close()
  const fault = await inTransaction(ending.db, trx => sql`select 1`.execute(trx)).catch(error => error)
  expect(troubleOf(fault)).toBe('unreachable')
  expect(troubleOf(await sql`select 1`.execute(ending.db).catch(error => error))).toBe('unreachable')
})
