import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StartRefusal } from '#start-refusal.ts'
import { openDatabase } from './database.ts'
import { refuseLossy, refuseRewritableHistory } from './refuse-unsafe.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('the application role cannot rewrite the history, so it may serve', async () => {
  await expect(refuseRewritableHistory(database.pool)).resolves.toBeUndefined()
})

test('the owner of the history may not serve', async () => {
  const { pool, close } = openDatabase(database.ownerUrl)
  await expect(refuseRewritableHistory(pool)).rejects.toThrow(StartRefusal)
  await close()
})

test('a database that answers before it has written may not serve', async () => {
  const separator = database.url.includes('?') ? '&' : '?'
  const { pool, close } = openDatabase(`${database.url}${separator}options=-c%20synchronous_commit%3Doff`)
  await expect(refuseLossy(pool)).rejects.toThrow(/(fsync|synchronous_commit) is off/)
  await close()
})
