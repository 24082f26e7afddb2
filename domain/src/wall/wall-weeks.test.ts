import { expect, test } from 'vitest'
import { weeksUntil } from './wall-weeks.ts'

test('twelve weeks, one after the other, until today', () => {
  const weeks = weeksUntil(Temporal.PlainDate.from('2026-11-25'))
  expect(weeks).toHaveLength(12)
  expect(weeks.at(-1)).toEqual({ from: Temporal.PlainDate.from('2026-11-19'), until: Temporal.PlainDate.from('2026-11-25') })
  for (const [n, { until }] of weeks.slice(0, -1).entries()) expect(weeks[n + 1]?.from).toEqual(until.add({ days: 1 }))
})
