import { type TestApp, testApp } from '@yigen/testing/app.ts'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { inTransaction } from './in-transaction.ts'
import { forgetKept, keptUntilChanged, tellChanged } from './kept.ts'
import type { DB } from './schema.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

/** Something kept whose reading is counted, and can be held up. */
function counted(name: string) {
  let times = 0
  let wait = Promise.resolve()
  const read = keptUntilChanged(name, async (_db: Kysely<DB>, key: string) => {
    times += 1
    const value = `${key}${times}`
    await wait
    return value
  })
  const holdUp = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    wait = promise
    return resolve
  }
  return { read, holdUp, times: () => times }
}

it('is read once for each key, in a transaction too', async () => {
  const { read, times } = counted('once')
  await read(t.db, 'a')
  await inTransaction(t.db, trx => read(trx, 'a'))
  await read(t.db, 'b')
  expect([await read(t.db, 'a'), await read(t.db, 'b'), times()]).toEqual(['a1', 'b2', 2])
})

it('is read anew once a committed transaction says that it changed, by whichever server: this one heard it', async () => {
  const { read, times } = counted('told')
  const other = counted('other')
  await read(t.db, 'a')
  await other.read(t.db, 'a')
  await inTransaction(t.db, async trx => {
    await tellChanged(trx, 'told')
    expect(await read(trx, 'a')).toBe('a1')
  })
  await vi.waitFor(async () => expect(await read(t.db, 'a')).toBe('a2'))
  expect([times(), await other.read(t.db, 'a')]).toEqual([2, 'a1'])
})

it('is not kept as it was when it changed while it was read', async () => {
  const { read, holdUp } = counted('meanwhile')
  const goOn = holdUp()
  const first = read(t.db, 'a')
  forgetKept(t.db, 'meanwhile')
  goOn()
  expect([await first, await read(t.db, 'a')]).toEqual(['a1', 'a2'])
})

it('is read anew, all of it, after the connection that listens was lost', async () => {
  const { read } = counted('lost')
  await read(t.db, 'a')
  forgetKept(t.db)
  expect(await read(t.db, 'a')).toBe('a2')
})
