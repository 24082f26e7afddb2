import type pg from 'pg'
import type { DatabaseTrouble } from './database-fault.ts'

const rememberedMilliseconds = 5_000
const noticed = new WeakMap<pg.Pool, { trouble: DatabaseTrouble; at: number }>()

/** For what only shows where somebody writes: health asks for it. */
export const noticeTrouble = (pool: pg.Pool, trouble: DatabaseTrouble): void => void noticed.set(pool, { trouble, at: performance.now() })

/** What a request or a job met with a moment ago. */
export function noticedTrouble(pool: pg.Pool): DatabaseTrouble | null {
  const last = noticed.get(pool)
  return last && performance.now() - last.at < rememberedMilliseconds ? last.trouble : null
}
