import { expect, it } from 'vitest'
import { claimAnswerAt, claimStateAt, countedAt } from './claim-state.ts'

const at = (day: number) => Temporal.Instant.from(`2026-11-${String(day).padStart(2, '0')}T09:00:00+08:00`)
const nothing = { verifiedAt: null, returnedAt: null, correctedAt: null, replacedAt: null, confirmedAt: null, disputedAt: null }
const lived = { ...nothing, verifiedAt: at(2), disputedAt: at(4), correctedAt: at(6), replacedAt: at(8) }

it('stands as it was known on each day, and counts until its correction is verified (R16.3)', () => {
  expect([1, 2, 5, 6, 9].map(day => claimStateAt(lived, at(day)))).toEqual(['waiting', 'verified', 'verified', 'corrected', 'corrected'])
  expect([1, 2, 7, 8].map(day => countedAt(lived, at(day)))).toEqual([false, true, true, false])
  expect(claimStateAt({ ...nothing, returnedAt: at(2) }, at(3))).toBe('returned')
})

it('is disputed until it is confirmed after all (R16.2)', () => {
  const confirmed = { ...lived, confirmedAt: at(7) }
  expect([3, 4, 7].map(day => claimAnswerAt(confirmed, at(day)))).toEqual(['none', 'disputed', 'confirmed'])
})
