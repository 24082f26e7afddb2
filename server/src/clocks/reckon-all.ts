import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { CalendarAt } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import type { Move } from '#slice/follows.ts'
import { laddersOf } from './ladder.queries.ts'
import { type Movable, waits } from './movable-clocks.queries.ts'
import { type Reckoned, reckonAnew } from './reckon-anew.ts'
import { waitsOf } from './waits-of.ts'

const atOnce = 100

export type Rederived = Reckoned & { clock: Movable }

/** Each of these clocks by these calendars, with the time its subject waited and the ladder it climbs. R9.4 */
export async function reckonAll(
  db: Kysely<DB>,
  districtId: string,
  clocks: readonly Movable[],
  calendarAt: CalendarAt,
): Promise<Rederived[]> {
  const ladderAt = await laddersOf(db, districtId)
  const waited = await waitsOf(
    db,
    districtId,
    clocks.filter(waits).map(clock => clock.subjectId),
  )
  const reckoned: Rederived[] = []
  for (const [i, clock] of clocks.entries()) {
    // thousands take a second: who else asks this server is answered in between
    if (i % atOnce === atOnce - 1) await setImmediate()
    const waitsOfClock = waits(clock) ? waited(clock.subjectId) : []
    reckoned.push({ clock, ...reckonAnew(clock, waitsOfClock, calendarAt(clock.startedAt), ladderAt(clock.startedAt)) })
  }
  return reckoned
}

export const hasMoved = ({ clock, dueAt }: Rederived): boolean => !clock.dueAt.equals(dueAt)

export const moveOf = ({ clock: { id, kind, dueAt: from }, dueAt: to }: Rederived): Move => ({ id, kind, from, to })
