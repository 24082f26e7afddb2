import { describe, expect, test } from 'vitest'
import { daysIn, monthOf, type Period, partsOf, periodBefore, periodOf, weekOf } from './period.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const period = (from: string, until: string): Period => periodOf(date(from), date(until))
const said = ({ from, until }: Period) => `${from}/${until}`

describe('a period', () => {
  test('is whole days, in whichever order its ends are named', () => {
    expect(said(period('2026-11-30', '2026-11-01'))).toBe('2026-11-01/2026-11-30')
    expect(daysIn(period('2026-11-25', '2026-11-25'))).toBe(1)
  })

  test('a week goes from Monday to Sunday, a month by the calendar', () => {
    expect(said(weekOf(date('2026-11-25')))).toBe('2026-11-23/2026-11-29')
    expect(said(weekOf(date('2026-11-29')))).toBe('2026-11-23/2026-11-29')
    expect(said(monthOf(date('2028-02-11')))).toBe('2028-02-01/2028-02-29')
  })
})

describe('the period before', () => {
  test.each([
    ['a week', '2026-11-23', '2026-11-29', '2026-11-16/2026-11-22'],
    ['a day', '2026-11-01', '2026-11-01', '2026-10-31/2026-10-31'],
    ['a month', '2026-03-01', '2026-03-31', '2026-02-01/2026-02-28'],
    ['a quarter', '2026-07-01', '2026-09-30', '2026-04-01/2026-06-30'],
    ['ten days across a month', '2026-10-28', '2026-11-06', '2026-10-18/2026-10-27'],
  ])('of %s', (_, from, until, before) => expect(said(periodBefore(period(from, until)))).toBe(before))
})

describe('the parts of a line', () => {
  test('are days up to a month', () => expect(partsOf(period('2026-10-01', '2026-10-31'))).toHaveLength(31))

  test('are weeks up to half a year, shorter at the ends', () => {
    const parts = partsOf(period('2026-10-01', '2026-11-11')).map(said)
    expect([parts[0], parts[1], parts.at(-1)]).toEqual(['2026-10-01/2026-10-04', '2026-10-05/2026-10-11', '2026-11-09/2026-11-11'])
  })

  test('are months beyond', () => {
    const parts = partsOf(period('2026-01-15', '2026-12-31')).map(said)
    expect([parts.length, parts[0]]).toEqual([12, '2026-01-15/2026-01-31'])
  })

  test('make the whole, each day once', () => {
    const whole = period('2026-01-15', '2026-12-30')
    expect(partsOf(whole).reduce((sum, part) => sum + daysIn(part), 0)).toBe(daysIn(whole))
  })
})
