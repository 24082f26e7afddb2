import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Work } from './work.queries.ts'

/** Somebody stopped it: whatever was written of it is taken back. */
export class WorkCancelled extends Error {}

/** How many of how many rows are done. Throws `WorkCancelled` once somebody has stopped it. */
export type Report = (done: number, of: number) => void

const everyMilliseconds = 500

/**
 * Tells how far a work is while its transaction is not yet to be seen: beside it, on another connection, now and then. What is told never goes
 * back, also when it is taken up again after a kill. That it cannot be told is no reason to give the work up.
 */
export function followWork(db: Kysely<DB>, work: Pick<Work, 'districtId' | 'id'>): { report: Report; told(): Promise<unknown> } {
  let last = Number.NEGATIVE_INFINITY
  let telling: Promise<unknown> | null = null
  let cancelled = false
  const tell = async (done: number, of: number) => {
    const still = await tellProgress(db, work, done, of).catch(() => true)
    cancelled = !still
    telling = null
  }
  return {
    report(done, of) {
      if (cancelled) throw new WorkCancelled()
      if (telling || performance.now() - last < everyMilliseconds) return
      last = performance.now()
      telling = tell(done, of)
    },
    told: async () => telling,
  }
}

async function tellProgress(db: Kysely<DB>, { districtId, id }: Pick<Work, 'districtId' | 'id'>, done: number, of: number) {
  const { numAffectedRows } = await sql`
    update long_work set done = least(greatest(done, ${done}::integer), ${of}::integer), total = ${of}::integer
    where district_id = ${districtId} and id = ${id} and state = 'asked'`.execute(db)
  return numAffectedRows === 1n
}
