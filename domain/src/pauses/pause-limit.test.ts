import { expect, it } from 'vitest'
import { standardNumbers } from '#settings/district-numbers.ts'
import { pauseDaysLeft } from './pause-limit.ts'

const minutesADay = 7 * 60
const limit = { days: standardNumbers.pauseDays, minutesADay }

it('a matter may wait 15 working days in all; a part of a day that was used is not left', () => {
  expect(pauseDaysLeft(0, limit)).toBe(15)
  expect(pauseDaysLeft(3 * minutesADay, limit)).toBe(12)
  expect(pauseDaysLeft(minutesADay + 0.5, limit)).toBe(13)
  expect(pauseDaysLeft(16 * minutesADay, limit)).toBe(0)
})

it('is counted in the days that the district has set, of the hours it works (R4.13)', () => {
  expect(pauseDaysLeft(8 * 60, { days: 5, minutesADay: 8 * 60 })).toBe(4)
})
