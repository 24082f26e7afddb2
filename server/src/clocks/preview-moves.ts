import { isLateAtOnce, isSooner } from '@yigen/domain/calendar/due-move.ts'
import type { MovedClock } from '@yigen/domain/calendar/year-preview.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { opens } from '@yigen/domain/members/sight.ts'
import { type Kysely, sql } from 'kysely'
import type { CalendarAt } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import type { Move, PreviewedMoves } from '#slice/follows.ts'
import { said } from '#slice/registry.ts'
import { readMovable } from './movable-clocks.queries.ts'
import { hasMoved, moveOf, type Rederived, reckonAll } from './reckon-all.ts'

const mostShown = 200

/** Which running clocks of the district these calendars would move, and to when. Nothing is written. R9.4 */
export async function previewMoves(db: Kysely<DB>, actor: Actor, calendarAt: CalendarAt, now: Temporal.Instant): Promise<PreviewedMoves> {
  const clocks = await readMovable(db, actor.districtId, null)
  const reckoned = await reckonAll(db, actor.districtId, clocks, calendarAt)
  const moved = reckoned.filter(hasMoved).map(moveOf).sort(byWeight(now))
  return {
    moved,
    shown: await tell(db, actor, moved.slice(0, mostShown), now),
    rungsOnly: reckoned.filter(one => !hasMoved(one) && ringsElsewhen(one)).length,
    confirmed: reckoned.filter(({ clock, provisional }) => clock.provisional && !provisional).length,
  }
}

const ringsElsewhen = ({ clock, nextRung }: Rederived) => clock.nextRungAt !== null && !clock.nextRungAt.equals(nextRung)

/** What is late at once, then what is due sooner, then by due time. */
function byWeight(now: Temporal.Instant) {
  const weight = (move: Move) => (isLateAtOnce(move, now) ? 0 : isSooner(move) ? 1 : 2)
  return (a: Move, b: Move) => weight(a) - weight(b) || Temporal.Instant.compare(a.to, b.to) || (a.id < b.id ? -1 : 1)
}

type Told = Pick<MovedClock, 'id' | 'number' | 'requestId' | 'holderName' | 'unitName'>

/** The matter by its number, the holder by name: an administrator reads no word of it, and is led nowhere. R1.5 */
async function tell(db: Kysely<DB>, actor: Actor, moves: readonly Move[], now: Temporal.Instant): Promise<MovedClock[]> {
  const { rows } = await sql<Told>`
    select h.id, ${said('numberOfMatter')} as number, h.request_id as "requestId", ${nameOf(sql`h.holder_id`)} as "holderName", ${shortNameOf(sql`h.unit_id`)} as "unitName"
    from clock h where h.district_id = ${actor.districtId} and h.id = any(${moves.map(move => move.id)}::uuid[])`.execute(db)
  const byId = new Map(rows.map(row => [row.id, row]))
  const seesMatters = opens(actor, 'district', 'whole')
  return moves.flatMap(move => {
    const told = byId.get(move.id)
    if (!told) return []
    return [{ ...move, ...told, requestId: seesMatters ? told.requestId : null, lateAtOnce: isLateAtOnce(move, now) }]
  })
}
