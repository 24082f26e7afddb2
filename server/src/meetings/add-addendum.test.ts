import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aClosedMeeting, expectOnce, expectOrder, signedByBoth } from '@yigen/testing/meetings.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/meetings/${id}/addenda`
const body = { words: '第 3 项决定的期限应为 11 月 27 日。' }
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('addAddendum is refused in order, before the minutes are frozen, and while another waits', async () => {
  const { meetingId } = await aClosedMeeting(t)
  const minister = await t.as(t.cast.minister)
  expect((await minister.post(path(meetingId), body)).body.code).toBe('minutesNotFrozen')
  await signedByBoth(t, meetingId)
  await expectOrder(t, meetingId, { path, body, malformed: { words: '' } })
  await expectOnce(t, t.cast.deputy, path(meetingId), body)
  expect((await minister.post(path(meetingId), body)).body.code).toBe('addendumOpen')
})
