import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepRunning } from '../scripts/keep-running.mjs'

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

const pauses = { shortest: 1, longest: 4 }
const endingWith = (...codes: number[]) => {
  const left = [...codes]
  return vi.fn(async () => left.shift() ?? 0)
}

it('brings the program back however often and however soon it falls or is killed', async () => {
  const run = endingWith(...Array(20).fill(1), 137, 134, 0)
  expect(await keepRunning(run, () => false, pauses)).toBe(0)
  expect(run).toHaveBeenCalledTimes(23)
})

it('takes a refusal to start for an answer', async () => {
  const run = endingWith(1, 78)
  expect(await keepRunning(run, () => false, pauses)).toBe(78)
  expect(run).toHaveBeenCalledTimes(2)
})

it('ends when it is told to, also while it pauses', async () => {
  let ending = false
  const run = endingWith(1, 1, 1)
  setTimeout(() => {
    ending = true
  }, 5)
  expect(await keepRunning(run, () => ending, { shortest: 50, longest: 50 })).toBe(1)
  expect(run).toHaveBeenCalledTimes(1)
})
