import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { purgeSpent } from './purge-spent.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const keys = async () => (await t.db.selectFrom('idempotency_key').select('key').execute()).length
const sessions = async () => (await t.db.selectFrom('login_session').select('member_id').execute()).length

it('keeps keys for a week and sessions until they end', async () => {
  await aFiledRequest(t)
  await (await t.as(t.cast.officer)).post('/api/notices/reading', { all: true }, randomUUID())
  const [before, open] = [await keys(), await sessions()]
  await purgeSpent(t.db, t.now().add({ hours: 24 * 6 }))
  expect([await keys(), await sessions()]).toEqual([before, open])
  await purgeSpent(t.db, t.now().add({ hours: 24 * 7 }))
  expect([await keys(), await sessions()]).toEqual([0, open])
  await purgeSpent(t.db, t.now().add({ hours: 24 * 5000 }))
  expect(await sessions()).toBe(0)
})
