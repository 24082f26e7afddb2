import { expect, test } from 'vitest'
import { fromLocal, toLocal } from './local-time.ts'

test('a field of date and time is read on the clock of Guangzhou', () => {
  expect(fromLocal('2026-11-25T09:42')?.toString()).toBe('2026-11-25T01:42:00Z')
  expect(toLocal(Temporal.Instant.from('2026-11-25T01:42:59Z'))).toBe('2026-11-25T09:42')
})

test('half a date is no moment yet', () => {
  expect(fromLocal('')).toBeNull()
  expect(fromLocal('2026-11-')).toBeNull()
})
