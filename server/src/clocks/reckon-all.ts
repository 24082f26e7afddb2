import type { Kysely } from 'kysely'
import type { CalendarAt } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import type { Move } from '#slice/follows.ts'
import { laddersOf } from './ladder.queries.ts'
import { type Movable, waits } from './movable-clocks.queries.ts'
import { type Reckoned, reckonAnew } from './reckon-anew.ts'
import { waitsOf } from './waits-of.ts'

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
  return clocks.map(clock => ({
    clock,
    ...reckonAnew(clock, waits(clock) ? waited(clock.subjectId) : [], calendarAt(clock.startedAt), ladderAt(clock.startedAt)),
  }))
}

export const hasMoved = ({ clock, dueAt }: Rederived): boolean => !clock.dueAt.equals(dueAt)

export const moveOf = ({ clock: { id, kind, dueAt: from }, dueAt: to }: Rederived): Move => ({ id, kind, from, to })
