import { clockState } from '@yigen/domain/clocks/clock.ts'
import { expect, test } from 'vitest'
import { soonShare } from './soon-share.ts'

const startedAt = Temporal.Instant.from('2026-11-24T20:15:00+08:00')
const dueAt = startedAt.add({ hours: 24 })

test('the mark stands where the clock turns soon', () => {
  const turns = dueAt.subtract({ minutes: Math.round((soonShare({ startedAt, dueAt }) / 100) * 24 * 60) })
  const stateAt = (now: Temporal.Instant) => clockState({ startedAt, dueAt, stoppedAt: null }, now)
  expect([stateAt(turns.subtract({ minutes: 1 })), stateAt(turns)]).toEqual(['running', 'soon'])
})

test('what is shorter than that is soon from its beginning, and what has no length has no mark', () => {
  expect(soonShare({ startedAt, dueAt: startedAt.add({ hours: 1 }) })).toBe(100)
  expect(soonShare({ startedAt, dueAt: startedAt })).toBe(0)
})
