import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting, expectOnce, expectOrder, theMeeting } from '@yigen/testing/meetings.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/meetings/${id}/attendance`
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('recordAttendance is refused in order, for strangers, and says who is there and who sits in', async () => {
  const { minister, deputy, foreignOfficer } = t.cast
  const { meetingId } = await anOpenMeeting(t)
  await expectOrder(t, meetingId, { path, body: { presentIds: [] } })
  const stranger = await (await t.as(minister)).post(path(meetingId), { presentIds: [foreignOfficer] })
  expect([stranger.status, stranger.body.errors[0].field]).toEqual([400, 'presentIds'])
  await expectOnce(t, deputy, path(meetingId), { presentIds: [minister, deputy], guests: '区住建局 罗以宁' })
  const { people, guests } = await theMeeting(t, meetingId)
  expect([people.map((one: { present: boolean }) => one.present), guests]).toEqual([[true, true, false], '区住建局 罗以宁'])
})
