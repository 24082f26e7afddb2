import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting, expectOnce, expectOrder, theMeeting } from '@yigen/testing/meetings.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/meetings/${id}/closing`
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('closeMeeting is refused in order, ends the meeting once, and leaves its minutes to be signed', async () => {
  const { meetingId } = await anOpenMeeting(t)
  await expectOrder(t, meetingId, { path, body: {} })
  await expectOnce(t, t.cast.minister, path(meetingId), {})
  const meeting = await theMeeting(t, meetingId)
  expect([meeting.state, meeting.closedByNext, meeting.may]).toEqual(['closed', false, ['recordAttendance', 'minuteItem', 'signMinutes']])
  expect((await (await t.as(t.cast.minister)).post(path(meetingId), {})).body.code).toBe('meetingNotNow')
})
