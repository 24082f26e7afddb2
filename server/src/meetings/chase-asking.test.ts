import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting, expectOnce, expectOrder, theMeeting } from '@yigen/testing/meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/askings/${id}/chase`
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('chaseAsking is refused in order, is counted, and reaches the leader until they answer', async () => {
  const { leader, minister } = t.cast
  const { itemId, meetingId } = await anOpenMeeting(t)
  const { id } = await act(t, minister, `/api/agenda-items/${itemId}/askings`, {
    leaderId: leader,
    words: '请商市规划。',
    day: '2026-12-02',
  })
  await expectOrder(t, id, { path, body: {} })
  await expectOnce(t, minister, path(id), {})
  const [{ askings }] = (await theMeeting(t, meetingId)).items
  expect(askings[0]).toMatchObject({ chased: 1, chasedAt: t.now().toString(), mayChase: true })
  expect((await (await t.as(leader)).get('/api/notices')).body.rows[0].sentence).toContain('郑怀远催你答复提请')
  await act(t, leader, `/api/askings/${id}/answer`, { words: '已商。' })
  expect((await (await t.as(minister)).post(path(id), {})).body.code).toBe('askingAnswered')
})
