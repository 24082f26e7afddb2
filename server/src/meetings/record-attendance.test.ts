import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anOpenMeeting, expectOnce, expectOrder, seriesBody, theMeeting } from '@yigen/testing/meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
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

it('is of who stands in, not of who is away; who is expected besides is one person (R17.1)', async () => {
  const { minister, officer, foreignOfficer } = t.cast
  const caller = await t.as(minister)
  const more = { memberIds: [officer, foreignOfficer], seen: 1 }
  const { nextId } = (await caller.send('PUT', '/api/meeting-series', seriesBody(t, more))).body
  await act(t, officer, `/api/meetings/${nextId}/substitutes`, { awayId: officer, substituteId: foreignOfficer })
  t.travel({ hours: 24 * 7 })
  await act(t, minister, `/api/meetings/${nextId}/opening`, {})
  expect((await caller.post(path(nextId), { presentIds: [officer] })).body.errors[0].field).toBe('presentIds')
  await act(t, minister, path(nextId), { presentIds: [minister, foreignOfficer] })
  const { people } = await theMeeting(t, nextId)
  expect(people.map((one: { present: boolean }) => one.present)).toEqual([true, false, true, true])
  expect((await historyOf(t, 'meeting.attended')).map(row => row.data)).toContainEqual({ present: 2, absent: 1 })
})
