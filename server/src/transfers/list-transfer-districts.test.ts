import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { yuexiu } from '@yigen/testing/cast.ts'
import { yuexiuPeople } from '@yigen/testing/transfers.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
const list = async (who: string) => (await t.as(who)).get('/api/transfer-districts')

it('names the other districts of the city that have begun and could answer, to ministers and leaders', async () => {
  expect((await list(t.cast.officer)).status).toBe(403)
  expect((await list(t.cast.minister)).body).toEqual({ rows: [] })
  await yuexiuPeople(t)
  expect((await list(t.cast.leader)).body).toEqual({ rows: [{ id: yuexiu, name: '越秀区' }] })
})
