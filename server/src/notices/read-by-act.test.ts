import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweepClocks } from '#clocks/sweep-clocks.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const bell = async (who: string) =>
  (await (await t.as(who)).get('/api/notices')).body as { unread: number; rows: { kind: string; read: boolean }[] }
const ringing = async (who: string) => (await bell(who)).rows.filter(row => !row.read).map(row => row.kind)

it('what is answered rings with nobody any more: neither with who answered nor with whom its clock told', async () => {
  const { officer, minister, contact } = t.cast
  const request = await aFiledRequest(t)
  expect(await ringing(officer)).toEqual(['request.filed'])
  t.travel({ hours: 24, minutes: 1 })
  await sweepClocks(t.db, t.now())
  expect((await ringing(officer)).length).toBeGreaterThan(1)
  expect((await ringing(minister)).length).toBeGreaterThan(0)

  await act(t, officer, `/api/requests/${request.id}/replies`, { words: '王经理您好：情况已核实。', seen: request.lastMessageId })
  expect(await ringing(officer)).toEqual([])
  expect(await ringing(minister)).toEqual([])
  // the answer itself is news to the enterprise
  expect(await ringing(contact)).toContain('request.replied')
})

it('a matter that was not touched goes on ringing', async () => {
  await aFiledRequest(t, { title: '另一件' })
  const request = await aFiledRequest(t)
  await act(t, t.cast.officer, `/api/requests/${request.id}/replies`, { words: '王经理您好：情况已核实。', seen: request.lastMessageId })
  expect(await ringing(t.cast.officer)).toEqual(['request.filed'])
})
