import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aSeries, expectOnce, expectOrder, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { never } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/meetings/${id}/items`
const body = { title: '12 月驻点排班', words: '缺一人。' }
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('addAgendaItem is refused in order and once the meeting is closed; what is added stands last, also about something that is there', async () => {
  const { meetingId } = await aSeries(t)
  await expectOrder(t, meetingId, { path, body, malformed: { title: '' } })
  const minister = await t.as(t.cast.minister)
  expect((await minister.post(path(meetingId), { ...body, about: { kind: 'request', id: never } })).status).toBe(404)
  const { id } = await aFiledRequest(t)
  await minister.post(path(meetingId), { ...body, about: { kind: 'request', id } })
  await minister.post(`/api/meetings/${meetingId}/agenda`, {})
  const { items } = await theMeeting(t, meetingId)
  expect(items.at(-1)).toMatchObject({
    fact: 'byHand',
    title: '12 月驻点排班',
    words: '缺一人。',
    addedBy: '郑怀远',
    opens: { kind: 'request', id },
  })
  await expectOnce(t, t.cast.deputy, path(meetingId), body)
  t.travel(mondayAtEight)
  for (const step of ['opening', 'closing']) await act(t, t.cast.minister, `/api/meetings/${meetingId}/${step}`, {})
  expect((await minister.post(path(meetingId), body)).body.code).toBe('meetingNotNow')
})
