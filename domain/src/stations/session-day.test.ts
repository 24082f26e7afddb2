import { describe, expect, it } from 'vitest'
import { calendarFrom } from '#calendar/calendar.ts'
import { day, moment, official } from '#calendar/official-calendar.fixture.ts'
import { statutoryDays } from '#calendar/statutory-days.ts'
import { standardWorkingTime } from '#calendar/working-hours.ts'
import { daysOf, heldOn, staffedBy } from './session-day.ts'

const held = (text: string, calendar = official) => {
  const { day: on, festival, provisional } = heldOn(calendar, day(text))
  return [on?.toString() ?? null, festival, provisional]
}

describe('when a session is held (R19.1)', () => {
  it('is on its weekday', () => {
    expect(held('2026-11-25')).toEqual(['2026-11-25', '', false])
    expect(daysOf(3, day('2026-11-25'), day('2026-12-09')).map(String)).toEqual(['2026-11-25', '2026-12-02', '2026-12-09'])
  })

  it('moves from a day off to the make-up day after it of the same holiday', () => {
    expect(held('2026-10-07')).toEqual(['2026-10-10', '国庆节', false])
    expect(held('2026-05-05')).toEqual(['2026-05-09', '劳动节', false])
  })

  it('is called off where the make-up day was before, or there is none', () => {
    expect(held('2026-09-25')).toEqual([null, '中秋', false])
    expect(held('2026-01-01').slice(0, 2)).toEqual(['2026-01-04', '元旦'])
  })

  it('takes the one make-up day of two weeks of one holiday once, the earlier session', () => {
    const off = ['01', '02', '05', '06', '07', '08'].map(on => ({
      ...{ date: `2026-10-${on}`, workday: false, name: '国庆节', kind: 'holiday' as const },
    }))
    const makeUp = { date: '2026-10-10', workday: true, name: '国庆节', kind: 'make-up' as const }
    const long = calendarFrom([...off, makeUp], [2026], 1, standardWorkingTime, statutoryDays)
    expect([held('2026-10-01', long)[0], held('2026-10-08', long)[0]]).toEqual(['2026-10-10', null])
  })

  it('is provisional in a year without a table: the statutory days alone are off', () => {
    expect(held('2027-01-01')).toEqual([null, '元旦', true])
    expect(held('2027-01-06')).toEqual(['2027-01-06', '', true])
  })
})

describe('by when it is staffed (R19.2)', () => {
  const by = (text: string) => String(staffedBy(official, day(text)))
  it('is 18:00 of the working day before', () => {
    expect(by('2026-11-25')).toBe(String(moment('2026-11-24 18:00')))
    expect(by('2026-11-30')).toBe(String(moment('2026-11-27 18:00')))
    expect(by('2026-10-10')).toBe(String(moment('2026-10-09 18:00')))
  })
})
