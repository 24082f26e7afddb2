import { day, moment, official } from '@yigen/domain/calendar/official-calendar.fixture.ts'
import { expect, it } from 'vitest'
import { dayChips, workdaysUntil } from './day-chips.ts'

const chips = (now: string) => dayChips(official, moment(now)).map(date => date.toString().slice(5))

it('offers today while it is worked, and the next working days', () => {
  expect(chips('2026-11-23 09:30')).toEqual(['11-23', '11-24', '11-25', '11-26', '11-27'])
  expect(chips('2026-11-23 19:00')).toEqual(['11-24', '11-25', '11-26', '11-27', '11-30'])
})

it('leaves holidays out and takes a make-up Saturday in', () => {
  expect(chips('2026-09-30 17:00')).toEqual(['09-30', '10-08', '10-09', '10-10', '10-12'])
  expect(workdaysUntil(official, moment('2026-09-30 17:00'), day('2026-10-10'))).toBe(3)
})
