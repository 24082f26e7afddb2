import { expect, test } from 'vitest'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import { nextAnswerLatest, promiseMadeBy } from './next-answer.ts'

test('the next answer comes by the end of the next working day', () => {
  expect(promiseMadeBy(official, moment('2026-11-25 18:00'))).toEqual(moment('2026-11-26 18:00'))
  expect(promiseMadeBy(official, moment('2026-09-30 18:00'))).toEqual(moment('2026-10-08 18:00'))
  expect(promiseMadeBy(official, moment('2026-11-26 00:00'))).toEqual(moment('2026-11-26 18:00'))
})

test('a next answer is promised at most ten working days ahead', () => {
  expect(nextAnswerLatest(official, moment('2026-11-25 09:42'))).toEqual(moment('2026-12-09 18:00'))
})
