import { endOfToday } from '@yigen/domain/calendar/zone.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { inTransaction } from './in-transaction.ts'
import { madeByShape } from './made-by-shape.ts'
import { WorkedOut } from './worked-out.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

type Given = { who: { id: string; roles: string[]; team: string[]; pairs: { id: string }[] }; at: Temporal.Instant; most: number | null }
const at = Temporal.Instant.from('2026-11-25T01:42:00Z')
const given: Given = { who: { id: 'a', roles: ['officer'], team: ['b', 'c'], pairs: [{ id: 'd' }, { id: 'e' }] }, at, most: 7 }

const ask = madeByShape(['roles'], ({ who, at, most }: Given) => {
  const all = [who.id, ...who.team, 'z', ...who.pairs.map(one => one.id)]
  return sql<{ id: string; all: string[]; at: Temporal.Instant; most: number | null; role: string }>`
    select ${who.id}::text as id, ${all}::text[] as "all", ${at}::timestamptz as at, ${most}::int as most, ${sql.lit(who.roles[0])} as role
    where ${who.id}::text <> '' and ${at}::timestamptz > '2000-01-01'`
})

it('asks with the values of each time, alone and in lists', async () => {
  const told = { id: 'a', all: ['a', 'b', 'c', 'z', 'd', 'e'], at, most: 7, role: 'officer' }
  expect(await ask(t.db, given)).toEqual([told])
  const other = { ...given, who: { ...given.who, id: 'x', team: ['y'], pairs: [{ id: 'q' }] }, at: at.add({ hours: 1 }), most: 9 }
  const toldOther = { ...told, id: 'x', all: ['x', 'y', 'z', 'q'], at: at.add({ hours: 1 }), most: 9 }
  expect(await inTransaction(t.db, trx => ask(trx, other))).toEqual([toldOther])
})

it('is made anew for another shape: a role, an empty list, a value that is missing', async () => {
  const [row] = await ask(t.db, { ...given, who: { ...given.who, roles: ['minister'], team: [] }, most: null })
  expect(row).toEqual({ id: 'a', all: ['a', 'z', 'd', 'e'], at, most: null, role: 'minister' })
})

it('is put together twice for a shape, once more for the doubt of the tests, and then for that alone', async () => {
  let built = 0
  const query = madeByShape([], ({ a }: { a: string }) => {
    built += 1
    return sql<{ said: string }>`select ${a}::text || ${a}::text || ${'!'}::text as said`
  })
  expect(await query(t.db, { a: 'x' })).toEqual([{ said: 'xx!' }])
  expect(built).toBe(3)
  expect(await query(t.db, { a: 'y' })).toEqual([{ said: 'yy!' }])
  expect(built).toBe(4)
})

it('sends a value once, however often the text names it', async () => {
  const query = madeByShape([], ({ a, b }: { a: string; b: string }) => sql`select ${a}::text || ${b}::text || ${a}::text`)
  const sending = vi.spyOn(t.db, 'executeQuery')
  await query(t.db, { a: 'x', b: 'y' })
  expect(sending.mock.calls[0]?.[0]).toMatchObject({ sql: 'select $1::text || $2::text || $1::text', parameters: ['x', 'y'] })
  sending.mockRestore()
})

it('works out anew what it says how', async () => {
  const query = madeByShape(
    [],
    (one: { at: Temporal.Instant }) => sql<{ day: Temporal.Instant }>`select ${new WorkedOut(one.at, endOfToday)}::timestamptz as day`,
  )
  for (const moment of [at, at.add({ hours: 24 })]) expect(await query(t.db, { at: moment })).toEqual([{ day: endOfToday(moment) }])
})

it('refuses a text that hangs on a value, a value worked out, and a list as one value', async () => {
  const inText = madeByShape([], ({ a }: { a: string }) => sql`select ${sql.lit(a)}`)
  await expect(inText(t.db, { a: 'x' })).rejects.toThrow('hangs on a value')
  const workedOut = madeByShape([], (one: { at: Temporal.Instant }) => sql`select ${one.at.add({ hours: 1 })}::timestamptz`)
  await expect(workedOut(t.db, { at })).rejects.toThrow('worked out')
  const first = madeByShape([], ({ ids }: { ids: string[] }) => sql`select ${ids[0]}::text`)
  await expect(first(t.db, { ids: ['x'] })).rejects.toThrow('as one value')
})

it('is doubted in tests: what changes the text and is not of the shape shows', async () => {
  const query = madeByShape([], ({ level }: { level: string }) => (level === 'street' ? sql`select 1 as one` : sql`select 2 as one`))
  await expect(query(t.db, { level: 'street' })).rejects.toThrow('made anew')
})
