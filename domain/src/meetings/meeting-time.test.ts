import { describe, expect, it } from 'vitest'
import { day, moment, official } from '#calendar/official-calendar.fixture.ts'
import { meetingDecisionDue, promiseUntil, whyNotMeetingDecisionDue } from './meeting-decision-due.ts'
import { longLateBefore, nextMeeting } from './meeting-time.ts'

const monday = { weekday: 1, time: '09:00' }
const next = (after: string, rhythm = monday) => {
  const { day: held, movedFrom } = nextMeeting(official, rhythm, day(after))
  return [held.toString(), movedFrom?.toString() ?? null]
}

describe('when the weekly meeting is held (R17.1)', () => {
  it('is on its weekday, and its agenda is frozen at 08:00 of that day', () => {
    expect(next('2026-11-25')).toEqual(['2026-11-30', null])
    expect(next('2026-11-30')).toEqual(['2026-12-07', null])
    const { startsAt, freezesAt } = nextMeeting(official, monday, day('2026-11-25'))
    expect([startsAt, freezesAt].map(String)).toEqual([moment('2026-11-30 09:00'), moment('2026-11-30 08:00')].map(String))
  })

  it('moves to the next working day from a day off', () => {
    expect(next('2026-09-28')).toEqual(['2026-10-08', '2026-10-05'])
    expect(next('2026-10-08')).toEqual(['2026-10-12', null])
    expect(next('2026-10-03', { weekday: 6, time: '15:00' })).toEqual(['2026-10-08', '2026-10-03'])
  })

  it('is one where two would fall on one day', () => {
    const held = ['2026-02-09']
    while (held.length < 4) held.push(String(next(held.at(-1) as string)[0]))
    expect(held).toEqual(['2026-02-09', '2026-02-24', '2026-03-02', '2026-03-09'])
  })
})

describe('what is late past T+24 h (R17.2)', () => {
  it('is counted in working hours where the promise is', () => {
    const { clock, working } = longLateBefore(official, moment('2026-11-30 08:00'))
    expect([clock, working].map(String)).toEqual([moment('2026-11-29 08:00'), moment('2026-11-26 17:00')].map(String))
  })
})

describe('by when a decision is done (R17.3)', () => {
  const now = moment('2026-11-30 09:30')
  it('is 18:00 of its day, on a day off of the next working day', () => {
    expect(String(meetingDecisionDue(official, day('2026-12-03')))).toBe(String(moment('2026-12-03 18:00')))
    expect(String(meetingDecisionDue(official, day('2026-12-05')))).toBe(String(moment('2026-12-07 18:00')))
  })

  it('is not over, nor further than a year', () => {
    const why = (text: string, at = now) => whyNotMeetingDecisionDue(meetingDecisionDue(official, day(text)), day(text), at)?.code
    expect([why('2026-11-29', moment('2026-11-30 18:00')), why('2026-11-27'), why('2028-01-01')]).toEqual(Array(3).fill('decisionNoDay'))
    expect(why('2026-11-30')).toBeUndefined()
  })

  it('is promised to a unit in working days, within today in whole working hours', () => {
    const promise = (text: string, at = now) => promiseUntil(official, day(text), at)
    expect(promise('2026-12-03')).toEqual({ amount: 3, unit: 'workingDays' })
    expect(promise('2026-12-05')).toEqual({ amount: 5, unit: 'workingDays' })
    expect(promise('2026-11-30')).toEqual({ amount: 6, unit: 'workingHours' })
    expect(promise('2026-11-30', moment('2026-11-30 17:30'))).toBeNull()
  })
})
