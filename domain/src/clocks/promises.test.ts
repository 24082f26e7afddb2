import { expect, test } from 'vitest'
import { assignmentClocks } from '#assignments/assignments.slice.ts'
import { deadlineOf } from '#calendar/deadline.ts'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import { declineClocks } from '#declines/declines.slice.ts'
import { ratingClocks } from '#ratings/ratings.slice.ts'
import { requestClocks } from '#requests/requests.slice.ts'
import { taskClocks } from '#tasks/tasks.slice.ts'

test.each([
  ['answer', requestClocks.answer.promise, '2026-11-26 09:42'],
  ['first contact', assignmentClocks.firstContact.promise, '2026-11-26 09:42'],
  ['settlement, unclassified', requestClocks.settlement.promise, '2026-12-09 18:00'],
  ['release', declineClocks.release.promise, '2026-11-25 15:42'],
  ['acceptance of a task', taskClocks.taskAcceptance.promise, '2026-11-25 15:42'],
  ['appeal', declineClocks.appeal.promise, '2026-12-02 18:00'],
  ['call-back', ratingClocks.callBack.promise, '2026-11-26 18:00'],
] as const)('%s from Wednesday 2026-11-25 09:42', (_, promise, due) => {
  expect(deadlineOf(official, moment('2026-11-25 09:42'), promise).dueAt).toEqual(moment(due))
})
