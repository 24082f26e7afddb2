import { expect, test } from 'vitest'
import { factRecordedAt } from './fact-recorded-at.ts'

const at = (text: string) => Temporal.Instant.from(`${text}:00+08:00`)
const added = at('2025-03-03T09:00')
const now = at('2026-11-25T09:42')

test.each([
  ['2026-10', '2026-11-09T10:00'],
  ['2025', '2026-04-15T10:00'],
  ['2019-06-01', '2025-03-03T09:00'],
  ['2024', '2025-04-15T10:00'],
  ['2026-11', '2026-11-25T09:42'],
])('what is of %s is recorded on %s: not before it was known, not before the enterprise was, not after now', (period, recorded) => {
  expect(factRecordedAt(period, added, now).toString()).toBe(at(recorded).toString())
})
