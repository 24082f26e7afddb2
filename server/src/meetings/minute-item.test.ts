import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting, expectOnce, expectOrder, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freezeAgendas } from './freeze-agendas.ts'

let t: TestApp
const path = (id: string) => `/api/agenda-items/${id}/minutes`
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('minuteItem is refused in order, and to the second of two with what changed; left open, it stands on the next agenda', async () => {
  const { minister, deputy } = t.cast
  const { itemId, meetingId } = await anOpenMeeting(t)
  await expectOrder(t, itemId, { path, body: { words: '先看图。', seen: 1 }, malformed: { words: '先看图。' } })
  const both = await Promise.all(
    [minister, deputy].map(async who => (await t.as(who)).post(path(itemId), { words: `${who} 记的`, seen: 1, carried: true })),
  )
  const [won, lost] = [both.find(one => one.status === 200), both.find(one => one.status === 409)]
  expect([won?.body.version, lost?.body.code]).toEqual([2, 'itemMoved'])
  expect(lost?.body.changed).toMatchObject({ version: 2, carried: true, words: expect.stringContaining('记的') })
  await expectOnce(t, deputy, path(itemId), { words: '下次再定。', seen: 2, carried: true })
  t.travel(mondayAtEight.add({ hours: 24 * 7 }))
  await freezeAgendas(t.db, t.now())
  const { nextId } = await theMeeting(t, meetingId)
  expect((await theMeeting(t, nextId)).items).toMatchObject([
    { fact: 'carriedOver', title: '12 月驻点排班', words: '上次留到本次：下次再定。' },
  ])
})
