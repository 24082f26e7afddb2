import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { districtChanges } from './district-changes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first is told at once, what follows together, each kind once and each district apart', () => {
  const told: [string, readonly string[]][] = []
  const changes = districtChanges((districtId, kinds) => told.push([districtId, kinds]))
  changes.hear('440105', 'request')
  vi.advanceTimersByTime(1)
  expect(told.splice(0)).toEqual([['440105', ['request']]])
  for (const kind of ['task', 'result', 'task']) changes.hear('440105', kind)
  changes.hear('440106', 'request')
  vi.advanceTimersByTime(400)
  expect(told).toEqual([])
  vi.advanceTimersByTime(200)
  expect(told.splice(0)).toEqual([
    ['440105', ['task', 'result']],
    ['440106', ['request']],
  ])
  vi.advanceTimersByTime(2_000)
  changes.hear('440105', 'task')
  vi.advanceTimersByTime(1)
  expect(told).toEqual([['440105', ['task']]])
  changes.stop()
})
