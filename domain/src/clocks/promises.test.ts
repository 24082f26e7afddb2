import { expect, test } from 'vitest'
import { deadlineOf } from '#calendar/deadline.ts'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import {
  answerPromise,
  appealDecision,
  callBack,
  firstContactPromise,
  releasePromise,
  taskAcceptance,
  unclassifiedSettlement,
} from './promises.ts'

test.each([
  ['answer', answerPromise, '2026-11-26 09:42'],
  ['first contact', firstContactPromise, '2026-11-26 09:42'],
  ['settlement, unclassified', unclassifiedSettlement, '2026-12-09 18:00'],
  ['release', releasePromise, '2026-11-25 15:42'],
  ['acceptance of a task', taskAcceptance, '2026-11-25 15:42'],
  ['appeal', appealDecision, '2026-12-02 18:00'],
  ['call-back', callBack, '2026-11-26 18:00'],
] as const)('%s from Wednesday 2026-11-25 09:42', (_, promise, due) => {
  expect(deadlineOf(official, moment('2026-11-25 09:42'), promise).dueAt).toEqual(moment(due))
})
