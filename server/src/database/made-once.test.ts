import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from './in-transaction.ts'
import { madeOnce } from './made-once.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('asks with the values of each time, wherever they stand, and beside values of its own', async () => {
  let built = 0
  const ask = madeOnce<{ a: number; b: string }, { said: string }>(value => {
    built += 1
    return sql<{ said: string }>`select ${value.b}::text || ${value.a}::int || ${value.b}::text || ${'!'}::text as said`
  })
  expect(await ask(t.db, { a: 1, b: 'x' })).toEqual([{ said: 'x1x!' }])
  expect(await inTransaction(t.db, trx => ask(trx, { a: 2, b: 'y' }))).toEqual([{ said: 'y2y!' }])
  expect(built).toBe(1)
})
