import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aSeries, theMeeting } from '@yigen/testing/meetings.ts'
import { publishTable } from '@yigen/testing/publish-table.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp(Temporal.Instant.from('2027-01-05T09:42:00+08:00'))
})
afterAll(() => t.close())

it('a table that makes the Monday a day off moves the meeting that is planned to the next working day (R17.1)', async () => {
  const { meetingId } = await aSeries(t)
  expect(await theMeeting(t, meetingId)).toMatchObject({ day: '2027-01-11', movedFrom: null })
  const days = ['2027-01-01', '2027-01-11', '2027-05-03', '2027-10-01'].map(date => ({
    date,
    workday: false,
    name: '元旦',
    kind: 'holiday',
  }))
  const answer = await publishTable(t, { year: 2027, days })
  expect([answer.status, answer.body.code]).toEqual([200, undefined])
  expect(await theMeeting(t, meetingId)).toMatchObject({ day: '2027-01-12', movedFrom: '2027-01-11', startsAt: '2027-01-12T01:00:00Z' })
})
