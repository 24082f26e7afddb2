import { createHash } from 'node:crypto'
import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'
import type { Move } from '#slice/follows.ts'

type Previewed = { year: number; replaces: number | null; days: readonly CalendarDay[]; moved: readonly Move[] }

/** The sum of a table, the one it replaces and every due time it moves: what was looked at is what is published. Whatever else runs, starts or is published meanwhile leaves it as it is. R9.4 */
export function fingerprintOf({ year, replaces, days, moved }: Previewed): string {
  const lines = [
    ...days.map(({ date, workday, name }) => `${date} ${workday} ${name}`).sort(),
    ...moved.map(({ id, from, to }) => `${id} ${from} ${to}`).sort(),
  ]
  return createHash('sha256')
    .update([`${year} ${replaces}`, ...lines].join('\n'))
    .digest('hex')
}
