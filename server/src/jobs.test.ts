import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import type { Job } from '#slice/slice.ts'
import { Wake } from '#slice/wake.ts'
import type { Context } from './context.ts'
import { startJobs } from './jobs.ts'

const now = Temporal.Instant.from('2026-11-25T01:42:00Z')
const known: Partial<Context> = { now: () => now }
const context = known as Context
const every = (run: Job['run']): Job => ({ name: 'sweep', everySeconds: 0.01, run })

const log = { error: vi.fn() }
afterEach(() => log.error.mockClear())

test('a job runs at once and again, with the time of the clock', async () => {
  const times: Temporal.Instant[] = []
  const running = startJobs(context, log, [every(async (_, at) => times.push(at))])
  await sleep(50)
  await running.stop()
  expect(times.length).toBeGreaterThan(1)
  expect(times.every(at => at.equals(now))).toBe(true)
  expect(running.states()[0]?.lastSuccess).toBeDefined()
})

test('a slow run is not joined by a second one, and stopping waits for it', async () => {
  let together = 0
  let most = 0
  let finished = 0
  const slow = every(async () => {
    most = Math.max(most, ++together)
    await sleep(40)
    together--
    finished++
  })
  const running = startJobs(context, log, [slow])
  await sleep(60)
  await running.stop()
  expect([most, together]).toEqual([1, 0])
  expect(finished).toBeGreaterThan(0)
})

test('a job that is woken runs at once, and once more when it was woken while it ran', async () => {
  const woken = new Wake()
  let runs = 0
  const running = startJobs(context, log, [
    {
      ...every(async () => {
        runs++
        await sleep(10)
      }),
      everySeconds: 60,
      woken,
    },
  ])
  await sleep(30)
  expect(runs).toBe(1)
  woken.wake()
  woken.wake()
  await vi.waitFor(() => expect(runs).toBe(3))
  await running.stop()
  woken.wake()
  expect(runs).toBe(3)
})

test('a failing job is told and tried again', async () => {
  let runs = 0
  const running = startJobs(context, log, [
    every(async () => {
      if (++runs === 1) throw new Error('no database')
    }),
  ])
  await vi.waitFor(() => expect(runs).toBeGreaterThan(1))
  await running.stop()
  expect(log.error).toHaveBeenCalledExactlyOnceWith({ job: 'sweep', err: expect.any(Error) }, 'job failed')
  expect(running.states()[0]).toMatchObject({ lastError: undefined })
  expect(running.states()[0]?.lastSuccess).toBeDefined()
})
