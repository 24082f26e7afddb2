import { expect, it } from 'vitest'
import { isLateAtOnce, isSooner } from './due-move.ts'

const at = (hour: number) => Temporal.Instant.from('2026-11-25T00:00:00+08:00').add({ hours: hour })

it.each([
  ['later', 10, 12, 9, false, false],
  ['sooner, still to come', 12, 10, 9, true, false],
  ['sooner, and late at once', 12, 10, 11, true, true],
  ['late before it moved', 12, 10, 13, true, false],
  ['due this very moment', 12, 11, 11, true, false],
] as const)('%s', (_, from, to, now, sooner, late) => {
  const move = { from: at(from), to: at(to) }
  expect([isSooner(move), isLateAtOnce(move, at(now))]).toEqual([sooner, late])
})
