import { readFileSync } from 'node:fs'
import type pg from 'pg'

/** CPU so far of the backends that serve an application's connections, in milliseconds; NaN where the system does not tell (only Linux does). */
export async function backendsMs(pool: pg.Pool, applicationName: string): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [applicationName])
  return rows.reduce((sum, { pid }) => sum + ranFor(pid), 0)
}

function ranFor(pid: number): number {
  try {
    // in nanoseconds: utime and stime of `stat` are rounded to a hundredth of a second each, which ten backends would make a tenth
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return Number.NaN
  }
}
