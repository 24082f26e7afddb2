import { dateIn, endOfDay } from '@yigen/domain/calendar/zone.ts'
import type { TodayRow } from '../today.query.ts'

export const groupNames = ['overdue', 'today', 'later'] as const
export type GroupName = (typeof groupNames)[number]
/** Whose turn it is, the one filter of the day. `covered`: whoever's turn, held for a colleague on leave. */
export const dayTurns = ['all', 'mine', 'department', 'enterprise', 'covered'] as const
export type Turn = (typeof dayTurns)[number]

/** The rows of the day by their due time: past, until 24:00 today, and after. */
export function groupsOf(rows: readonly TodayRow[], now: Temporal.Instant): Record<GroupName, TodayRow[]> {
  const tonight = endOfDay(dateIn(now))
  const groups: Record<GroupName, TodayRow[]> = { overdue: [], today: [], later: [] }
  for (const row of rows) {
    const dueAt = Temporal.Instant.from(row.clock.dueAt)
    if (Temporal.Instant.compare(dueAt, now) < 0) groups.overdue.push(row)
    else groups[Temporal.Instant.compare(dueAt, tonight) <= 0 ? 'today' : 'later'].push(row)
  }
  return groups
}

export const ofTurn = (rows: readonly TodayRow[], turn: Turn): TodayRow[] => rows.filter(row => turn === 'all' || turnOf(row) === turn)

/** What waits outside the office waits for the enterprise or for an authority elsewhere. */
function turnOf({ coveredFor, turn }: TodayRow): Turn {
  if (coveredFor !== null) return 'covered'
  if (turn === 'department') return 'department'
  return turn === 'enterprise' || turn === 'authority' ? 'enterprise' : 'mine'
}

/** The row being worked on stays where it was even when a colleague has just done it: what is being written must not vanish. */
export function withOpen(rows: readonly TodayRow[], open: TodayRow | null): TodayRow[] {
  if (!open || rows.some(row => row.clock.id === open.clock.id)) return [...rows]
  return [...rows, open].sort((a, b) =>
    Temporal.Instant.compare(Temporal.Instant.from(a.clock.dueAt), Temporal.Instant.from(b.clock.dueAt)),
  )
}
