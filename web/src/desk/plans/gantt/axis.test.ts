import { moment, official } from '@yigen/domain/calendar/official-calendar.fixture.ts'
import { workScale } from '@yigen/domain/plans/work-scale.ts'
import { describe, expect, it } from 'vitest'
import { type Axis, axisOf, perDayWithin } from './axis.ts'
import { axisDays } from './axis-days.ts'
import { axisMarks } from './axis-marks.ts'

const ms = (text: string) => moment(text).epochMilliseconds
const days = axisDays(official, ms('2026-09-21 09:00'), ms('2027-01-22 18:00'))
const axis = axisOf(days, official.workingTime, 10)
const place = (date: string) => days.findIndex(day => day.date.toString() === date)
const widthOn = ({ lefts }: Axis, date: string) => (lefts[place(date) + 1] as number) - (lefts[place(date)] as number)

describe('the axis of a plan', () => {
  it('stands on whole weeks', () => {
    expect([days[0]?.date.toString(), days.at(-1)?.date.toString()]).toEqual(['2026-09-21', '2027-01-24'])
  })

  it('gives a workday its width, a day off two pixels, and a Saturday that is worked the width of a workday', () => {
    expect(['2026-09-28', '2026-10-01', '2026-10-10', '2026-10-17'].map(date => widthOn(axis, date))).toEqual([10, 2, 10, 2])
    expect(days.filter(({ makeUp }) => makeUp).map(({ date }) => date.toString())).toContain('2026-10-10')
  })

  it('places what starts where its predecessor ends at one place, over a night and over a weekend', () => {
    const scale = workScale(official, moment('2026-09-21 00:00'))
    const friday = scale.dueAt(ms('2026-11-25 10:00'), { amount: 2, unit: 'workingDays' })
    expect(axis.x(friday)).toBe(axis.lefts[place('2026-11-28')])
    expect(axis.x(scale.lagged(friday, 0))).toBe(axis.x(friday))
    expect(axis.x(ms('2026-11-28 00:00'))).toBe(axis.x(friday))
  })

  it('goes within a workday by its working time', () => {
    const left = axis.x(ms('2026-11-25 09:00'))
    expect(axis.x(ms('2026-11-25 03:00'))).toBe(left)
    expect(axis.x(ms('2026-11-25 13:00')) - left).toBeCloseTo(30 / 7)
    expect(axis.x(ms('2026-11-25 09:42')) - left).toBeCloseTo(1)
    expect(axis.x(ms('2026-11-25 22:00')) - left).toBe(10)
  })

  it('holds what lies beyond it at its ends', () => {
    expect([axis.x(ms('2026-01-01 00:00')), axis.x(ms('2030-01-01 00:00'))]).toEqual([0, axis.width])
  })

  it('finds the day at a place', () => {
    for (const date of ['2026-09-21', '2026-10-10', '2026-11-25', '2027-01-22'])
      expect(axis.dayAt((axis.lefts[place(date)] as number) + 1)).toBe(place(date))
    expect([axis.dayAt(-5), axis.dayAt(axis.width + 5)]).toEqual([0, days.length - 1])
  })

  it('fits into a width, and leaves weekends out where a workday is hardly wider', () => {
    for (const width of [787, 200]) {
      const perDay = perDayWithin(days, width)
      expect(axisOf(days, official.workingTime, perDay).width).toBeCloseTo(width)
    }
    const tight = axisOf(days, official.workingTime, perDayWithin(days, 200))
    expect(widthOn(tight, '2026-10-17')).toBe(0)
  })
})

describe('what stands at the axis', () => {
  const marks = axisMarks(axis)

  it('names the months, and says from which on they are provisional', () => {
    expect(marks.months.map(({ month, provisional }) => [month, provisional])).toEqual([
      [9, false],
      [10, false],
      [11, false],
      [12, false],
      [1, true],
    ])
  })

  it('marks the Mondays that are worked', () => {
    expect(marks.weeks.slice(0, 5).map(({ day }) => day)).toEqual([21, 28, 12, 19, 26])
  })

  it('names the stretches of statutory days, and leaves plain weekends unnamed', () => {
    const named = marks.off.filter(({ festivals }) => festivals.length > 0)
    expect(named.map(({ festivals }) => festivals[0]?.slice(0, 2))).toEqual(['中秋', '国庆', '元旦'])
    expect(named[1]?.width).toBe(14)
  })

  it('marks each weekend day that is worked', () => {
    expect(marks.makeUps.map(({ x }) => axis.days[axis.dayAt(x)]?.date.toString())).toEqual(
      days.filter(({ makeUp }) => makeUp).map(({ date }) => date.toString()),
    )
  })

  it('has no weeks where a day is thinner than three pixels', () => {
    expect(axisMarks(axisOf(days, official.workingTime, 2)).weeks).toEqual([])
  })
})
