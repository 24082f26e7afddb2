import { expect, test } from 'vitest'
import { runCrash } from './run-crash.ts'

// The short form of `npm run crash`: each kind of blow once, every durable setting on.
test('what was acknowledged outlives kills and restarts of the program, of PostgreSQL, and of both', async () => {
  const blows = { application: 1, postmaster: 1, backend: 1, terminated: 1, both: 1, restart: 1, databaseRestart: 1 }
  const result = await runCrash({ under: 'start', writers: 8, blows, seed: 20261129 })
  expect([result.lost, result.doubled, result.refused, result.broken, result.faults]).toEqual([[], [], [], [], []])
  expect(result.acknowledged).toBeGreaterThan(50)
  expect(result.slowest).toBeLessThan(10.5)
  expect(result.healthy).toBeLessThan(20)
})
