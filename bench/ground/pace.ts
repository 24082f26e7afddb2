import { setTimeout as sleep } from 'node:timers/promises'
import { askAndLetGo } from './ask-and-let-go.ts'
import { percentile } from './line.ts'
import type { Shot } from './shoot.ts'

export type Pace = { perSecond: number; seconds: number }
export type Paced = { p50: number; p99: number; failures: number }

/**
 * Requests that start evenly, whether or not the one before has been answered, counted from the moment each should have started: what a person waits for where nobody pushes.
 * (At saturation a percentile measures the queue that the load itself makes.)
 */
export async function pace(url: string, next: () => Shot, { perSecond, seconds }: Pace): Promise<Paced> {
  const waits: number[] = []
  let failures = 0
  const begin = performance.now()
  const one = async (start: number) => {
    const isAnswered = await askAndLetGo(url, next())
    waits.push(performance.now() - start)
    if (!isAnswered) failures++
  }
  const all: Promise<void>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const start = begin + (n * 1000) / perSecond
    await sleep(Math.max(0, start - performance.now()))
    all.push(one(start))
  }
  await Promise.all(all)
  return { p50: percentile(waits, 50), p99: percentile(waits, 99), failures }
}
