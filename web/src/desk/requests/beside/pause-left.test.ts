import { calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { describe, expect, it } from 'vitest'
import { pauseDaysLeft, waitingDays } from './pause-left.ts'

const calendar = calendarFrom([], [2026], 1)
const at = (text: string) => `${text}:00+08:00`
const now = Temporal.Instant.from(at('2026-11-25T09:00'))

describe('how long a matter may still wait', () => {
  it('is 15 working days before it ever waited', () => {
    expect(pauseDaysLeft(calendar, [{ kind: 'request.filed', at: at('2026-11-20T09:00') }], now)).toBe(15)
  })
  it('is less by every pause, weekends not counted', () => {
    const history = [
      { kind: 'request.resumed', at: at('2026-11-24T09:00') },
      { kind: 'request.paused', at: at('2026-11-20T09:00') },
      { kind: 'request.resumed', at: at('2026-11-12T09:00') },
      { kind: 'request.paused', at: at('2026-11-11T09:00') },
    ]
    expect(pauseDaysLeft(calendar, history, now)).toBe(12)
  })
  it('counts a pause that runs until now', () => {
    expect(pauseDaysLeft(calendar, [{ kind: 'request.paused', at: at('2026-11-24T09:00') }], now)).toBe(14)
  })
})

it('a wait is counted in working days, a part of one as one; what lies behind is none', () => {
  expect(waitingDays(calendar, Temporal.Instant.from(at('2026-11-27T18:00')), now)).toBe(3)
  expect(waitingDays(calendar, Temporal.Instant.from(at('2026-11-26T10:00')), now)).toBe(2)
  expect(waitingDays(calendar, Temporal.Instant.from(at('2026-11-24T10:00')), now)).toBe(0)
})
