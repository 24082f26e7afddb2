import { expect, test } from 'vitest'
import { aYearBefore, type MonthTold, monthsOfCells, monthsTold, sumOfCells } from './sum-of-cells.ts'

const told = (month: string, value: number | null): MonthTold => ({ month, value, enterprises: 5, claims: 6, confirmed: 4, disputed: 1 })
const year = [told('2025-02', 7), told('2026-01', 10), told('2026-02', null), told('2026-03', 30)]
const period = { from: '2026-01', until: '2026-04' }

test('a period is the sum of the months that are told, and says how many are not (R16.6)', () => {
  const { asked, told } = monthsTold('tax', year, period)
  expect(sumOfCells(year, asked)).toEqual({ value: 40, enterprises: 5, claims: 12, confirmed: 8, disputed: 2, withheld: 2 })
  expect(sumOfCells(year, ['2026-02'])).toMatchObject({ value: null, withheld: 1 })
  expect([told, aYearBefore(told)]).toEqual([
    ['2026-01', '2026-03'],
    ['2025-01', '2025-03'],
  ])
})

test('a level is told of its last month alone', () => {
  expect(monthsTold('people', year, { from: '2026-01', until: '2026-03' })).toEqual({ asked: ['2026-03'], told: ['2026-03'] })
  expect(monthsTold('people', year, period)).toEqual({ asked: ['2026-04'], told: [] })
})

test('each month stands beside the same a year before; a closed one is not told', () => {
  expect(monthsOfCells(year, { from: '2026-01', until: '2026-03' })).toEqual([
    { month: '2026-01', value: 10, before: null, claims: 6 },
    { month: '2026-02', value: null, before: 7, claims: 0 },
    { month: '2026-03', value: 30, before: null, claims: 6 },
  ])
})
