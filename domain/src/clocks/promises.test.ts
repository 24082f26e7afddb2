import { expect, test } from 'vitest'
import { assignmentClocks } from '#assignments/assignments.slice.ts'
import { deadlineOf } from '#calendar/deadline.ts'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import { ratingClocks } from '#ratings/ratings.slice.ts'
import { requestClocks } from '#requests/requests.slice.ts'
import { promiseOf, standardNumbers } from '#settings/district-numbers.ts'

test.each([
  ['answer', requestClocks.answer.promise, '2026-11-26 09:42'],
  ['first contact', assignmentClocks.firstContact.promise, '2026-11-26 09:42'],
  ['settlement, unclassified', promiseOf.unclassified(standardNumbers), '2026-12-09 18:00'],
  ['release', promiseOf.release(standardNumbers), '2026-11-25 15:42'],
  ['acceptance of a task', promiseOf.acceptance(standardNumbers), '2026-11-25 15:42'],
  ['appeal', promiseOf.appeal(standardNumbers), '2026-12-02 18:00'],
  ['call-back', ratingClocks.callBack.promise, '2026-11-26 18:00'],
] as const)('%s from Wednesday 2026-11-25 09:42', (_, promise, due) => {
  expect(deadlineOf(official, moment('2026-11-25 09:42'), promise).dueAt).toEqual(moment(due))
})
