import { describe, expect, it } from 'vitest'
import { day, moment, official } from '#calendar/official-calendar.fixture.ts'
import { extendedTo, isBeyondOfficer, whyNotExtendTo } from './task-extension.ts'

/** Two working days from Tuesday morning: Thursday 18:00. */
const task = {
  startedAt: moment('2026-11-24 10:00'),
  promise: { amount: 2, unit: 'workingDays' as const },
  dueAt: moment('2026-11-26 18:00'),
}

describe('a task that is given more time (R7.5)', () => {
  it('is due as its promise ends: with the working time of the day, on a day off of the next workday, at 24:00 for calendar days', () => {
    expect(extendedTo(official, 'workingDays', day('2026-11-30')).toString()).toBe(moment('2026-11-30 18:00').toString())
    expect(extendedTo(official, 'workingHours', day('2026-11-28')).toString()).toBe(moment('2026-11-30 18:00').toString())
    expect(extendedTo(official, 'calendarDays', day('2026-11-28')).toString()).toBe(moment('2026-11-29 00:00').toString())
  })

  it('is the minister’s to grant beyond twice its promise, reckoned from its start', () => {
    expect(isBeyondOfficer(official, task, moment('2026-11-30 18:00'))).toBe(false)
    expect(isBeyondOfficer(official, task, moment('2026-12-01 18:00'))).toBe(true)
  })

  it('ends later than what there is', () => {
    const now = moment('2026-11-25 09:00')
    expect(whyNotExtendTo(task, moment('2026-11-27 18:00'), now)).toBeNull()
    expect(whyNotExtendTo(task, moment('2026-11-26 18:00'), now)).toMatchObject({
      code: 'extensionNotLater',
      field: 'day',
      blanks: { dueAt: '11-26 18:00' },
    })
  })
})
