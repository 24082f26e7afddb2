import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aSeries, expectOnce, expectOrder, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/meetings/${id}/opening`
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('openMeeting is refused in order and before 08:00; it freezes an agenda that nobody has frozen yet', async () => {
  const { meetingId } = await aSeries(t)
  await expectOrder(t, meetingId, { path, body: {} })
  expect((await (await t.as(t.cast.minister)).post(path(meetingId), {})).body.code).toBe('agendaNotDue')
  t.travel(mondayAtEight.add({ minutes: 1 }))
  await expectOnce(t, t.cast.deputy, path(meetingId), {})
  expect(await theMeeting(t, meetingId)).toMatchObject({ state: 'open', openedAt: t.now().toString(), frozenAt: t.now().toString() })
  expect((await historyOf(t, 'meeting.opened')).length).toBe(1)
  expect((await (await t.as(t.cast.minister)).post(path(meetingId), {})).body.code).toBe('meetingNotNow')
})
