import { expect, test } from 'vitest'
import { officialDays } from './official-calendar.fixture.ts'
import { whyNotYearTable, YearTable } from './year-table.ts'

const tableOf = (year: number): YearTable => ({ year, days: officialDays().filter(day => day.date.startsWith(String(year))) })
const changed = (date: string, change: Partial<YearTable['days'][number]>): YearTable => ({
  year: 2026,
  days: tableOf(2026).days.map(day => (day.date === date ? { ...day, ...change } : day)),
})

test.each([2024, 2025, 2026])('the official table of %s is taken', year => {
  expect(whyNotYearTable(YearTable.parse(tableOf(year)))).toBeNull()
})

test.each([
  ['a day of another year', changed('2026-06-19', { date: '2027-06-19' }), '2027-06-19 不在 2026 年内。'],
  ['a day twice', changed('2026-01-02', { date: '2026-01-01' }), '2026-01-01 写了两次。'],
  ['a holiday that is worked', changed('2026-06-19', { workday: true }), '2026-06-19 写了放假，又写了上班。'],
  ['a make-up day that is not worked', changed('2026-10-10', { workday: false }), '2026-10-10 写了调休上班，又写了不上班。'],
  ['a make-up day on a Friday', changed('2026-10-10', { date: '2026-10-09' }), '2026-10-09 不是周末，不用调休上班。'],
  [
    'a table that ends in September',
    { year: 2026, days: tableOf(2026).days.filter(day => day.date < '2026-10') },
    '缺少 2026-10-01 国庆节放假。',
  ],
])('%s is refused with a sentence', (_, table, sentence) => {
  expect(whyNotYearTable(table)).toBe(sentence)
})

test('the sentence in English', () => {
  expect(whyNotYearTable(changed('2026-05-01', { date: '2026-05-06' }), 'en')).toBe('2026-05-01, Labour Day, is missing as a holiday.')
})

test.each([
  ['an unknown field', { ...tableOf(2026), note: '' }],
  ['no days', { year: 2026, days: [] }],
  ['a date that is none', changed('2026-06-19', { date: '2026-02-30' })],
])('%s has not the shape of a table', (_, table) => {
  expect(YearTable.safeParse(table).success).toBe(false)
})
