import { expect, it } from 'vitest'
import { hasBegun, periodFrom, periodText, readPeriod } from './result-period.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

it('is a day, a month, or January to a month, and is written as it was read', () => {
  for (const [text, from, until] of [
    ['2026-11-24', '2026-11-24', '2026-11-24'],
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['2024-01/2024-02', '2024-01-01', '2024-02-29'],
    ['2025-01/2025-12', '2025-01-01', '2025-12-31'],
  ] as const) {
    const period = readPeriod(text)
    if (!period) throw new Error(text)
    expect([periodText(period), periodFrom(period).toString(), period.until.toString()]).toEqual([text, from, until])
  }
})

it('is nothing else', () => {
  for (const text of ['2026', '2026-13', '2026-02-30', '2026-02/2026-03', '2025-01/2026-03', '2026-01/2026-13', ' 2026-10', ''])
    expect(readPeriod(text)).toBeNull()
})

it('has begun once its day is there, or its last month runs', () => {
  const today = day('2026-11-25')
  const begun = (text: string) => hasBegun(readPeriod(text) ?? { kind: 'day', until: today }, today)
  expect(['2026-11-25', '2026-11', '2026-01/2026-11'].map(begun)).toEqual([true, true, true])
  expect(['2026-11-26', '2026-12', '2026-01/2026-12'].map(begun)).toEqual([false, false, false])
})
