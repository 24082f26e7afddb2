import type pg from 'pg'
import type { Counting } from './count-statements.ts'
import { customPlans } from './custom-plans.ts'

/** What the bench asks the process of a server: its figures so far, how often its statements were planned, or to write statements down. */
export type Question = 'figures' | 'plans' | 'begin' | 'end' | 'stop'

/** Tells the bench that the server listens, then answers what it asks, until it says stop. */
export function answerParent(url: string, pool: pg.Pool, counting: Counting, stop: () => Promise<unknown>): void {
  const answers: Record<Question, () => unknown> = {
    figures: () => ({ statements: counting.count(), cpuMs: cpuMs() }),
    plans: () => customPlans(pool),
    begin: counting.begin,
    end: counting.end,
    stop: async () => {
      await stop()
      process.disconnect?.()
    },
  }
  process.on('message', async (question: Question) => {
    const answer = await answers[question]()
    if (process.connected) process.send?.({ answer })
  })
  // the bench is gone: so is the reason to go on
  process.on('disconnect', () => process.exit())
  process.send?.({ url })
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
