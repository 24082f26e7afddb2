import { expect, test } from 'vitest'
import { eachMonth, lastDay, monthEndBy, monthsBetween, nextMonthEnd, yearBefore, yearSoFar } from './months.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)

test('results open with January to the last whole month; in January with the whole year before', () => {
  expect(yearSoFar(day('2026-11-25'))).toEqual({ from: '2026-01', until: '2026-10' })
  expect(yearSoFar(day('2027-01-31'))).toEqual({ from: '2026-01', until: '2026-12' })
})

test('the same months a year before; none of what is longer than a year (R16.4)', () => {
  expect(yearBefore({ from: '2026-01', until: '2026-10' })).toEqual({ from: '2025-01', until: '2025-10' })
  expect(yearBefore({ from: '2025-11', until: '2026-10' })).toEqual({ from: '2024-11', until: '2025-10' })
  expect(yearBefore({ from: '2025-10', until: '2026-10' })).toBeNull()
})

test('months are whole and in order, named in whichever order', () => {
  expect(eachMonth(monthsBetween('2026-02', '2025-12'))).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(lastDay('2028-02').toString()).toBe('2028-02-29')
})

test('a month ends at 24:00 of its last day in Guangzhou, and not before (R16.6)', () => {
  expect(monthEndBy(at('2026-11-30T23:59:59+08:00')).toString()).toBe('2026-10-31T16:00:00Z')
  expect(monthEndBy(at('2026-12-01T00:00:00+08:00')).toString()).toBe('2026-11-30T16:00:00Z')
  expect(nextMonthEnd(at('2026-10-31T16:00:00Z')).toString()).toBe('2026-11-30T16:00:00Z')
})
