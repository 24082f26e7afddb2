import { calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { expect, it } from 'vitest'
import { waitingDays } from './waiting-days.ts'

const calendar = calendarFrom([], [2026], 1, standardWorkingTime, statutoryDays)
const at = (text: string) => `${text}:00+08:00`
const now = Temporal.Instant.from(at('2026-11-25T09:00'))

it('a wait is counted in working days, a part of one as one; what lies behind is none', () => {
  expect(waitingDays(calendar, Temporal.Instant.from(at('2026-11-27T18:00')), now)).toBe(3)
  expect(waitingDays(calendar, Temporal.Instant.from(at('2026-11-26T10:00')), now)).toBe(2)
  expect(waitingDays(calendar, Temporal.Instant.from(at('2026-11-24T10:00')), now)).toBe(0)
})
