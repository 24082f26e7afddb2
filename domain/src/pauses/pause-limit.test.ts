import { expect, it } from 'vitest'
import { minutesADay, pauseDays, pauseDaysLeft } from './pause-limit.ts'

it('a matter may wait 15 working days in all; a part of a day that was used is not left', () => {
  expect(pauseDaysLeft(0)).toBe(pauseDays)
  expect(pauseDaysLeft(3 * minutesADay)).toBe(12)
  expect(pauseDaysLeft(minutesADay + 0.5)).toBe(13)
  expect(pauseDaysLeft(16 * minutesADay)).toBe(0)
})
