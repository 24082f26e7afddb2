import { endOfToday } from '@yigen/domain/calendar/zone.ts'
import { clockState } from '@yigen/domain/clocks/clock.ts'
import { timesOf } from '../clocks/times-of.ts'
import { folded } from '../shared/folded.ts'
import type { OthersRow, Today, TodayRow } from './today.query.ts'

/** In the order they stand: what is late comes first, one's own before what climbed; what others do on one's ground comes last. */
export const groupNames = ['overdue', 'climbed', 'today', 'later', 'ground'] as const
export type GroupName = (typeof groupNames)[number]
export type Groups = Record<GroupName, (TodayRow | OthersRow)[]>
/** Whose turn it is, the one filter of the day. `covered`: whoever's turn, held for a colleague on leave; `climbed`: late with somebody else, and told to the reader. */
export const dayTurns = ['all', 'mine', 'climbed', 'department', 'enterprise', 'covered'] as const
export type Turn = (typeof dayTurns)[number]

/** What is in others' hands is drawn under these turns alone. */
const turnsOfOthers = { climbed: ['all', 'climbed'], ground: ['all'] } as const
export type OfOthers = keyof typeof turnsOfOthers
const isDrawn = (of: OfOthers, turn: Turn): boolean => turnsOfOthers[of].some(one => one === turn)

/** The turn to choose so that these rows are there: the chosen one when they are. */
export const turnShowing = (of: OfOthers, turn: Turn): Turn => (isDrawn(of, turn) ? turn : of === 'climbed' ? 'climbed' : 'all')

type Day = Pick<Today, 'rows' | 'climbed' | 'ground'>

/** The rows of the day of one turn: one's own by their due time (past, until 24:00 today, after), what climbed, and what is late on one's ground. */
export function groupsOf({ rows, climbed, ground }: Day, turn: Turn, now: Temporal.Instant): Groups {
  return {
    ...byDueTime(ofTurn(rows, turn), now),
    climbed: isDrawn('climbed', turn) ? climbed.rows : [],
    ground: isDrawn('ground', turn) ? ground.rows : [],
  }
}

function byDueTime(rows: readonly TodayRow[], now: Temporal.Instant): Pick<Record<GroupName, TodayRow[]>, 'overdue' | 'today' | 'later'> {
  const tonight = endOfToday(now)
  const groups = { overdue: [] as TodayRow[], today: [] as TodayRow[], later: [] as TodayRow[] }
  for (const row of rows) {
    const times = timesOf(row.clock)
    if (clockState(times, now) === 'over') groups.overdue.push(row)
    else groups[Temporal.Instant.compare(times.dueAt, tonight) <= 0 ? 'today' : 'later'].push(row)
  }
  return groups
}

const ofTurn = (rows: readonly TodayRow[], turn: Turn): TodayRow[] => rows.filter(row => turn === 'all' || turnOf(row) === turn)

/** How many there are of a turn, those beyond the page included where they are counted. */
export const countOf = ({ rows, climbed, more = 0 }: Day & { more?: number }, turn: Turn): number => {
  const above = isDrawn('climbed', turn) ? climbed.rows.length + climbed.more : 0
  return ofTurn(rows, turn).length + (turn === 'all' ? more : 0) + above
}

/** How many a group has, with those beyond the page: of a day that is longer the figures know it. */
export function lengthOf(name: GroupName, groups: Groups, day: Day & Pick<Today, 'more' | 'figures'>, turn: Turn): number {
  if (name === 'climbed' || name === 'ground') return groups[name].length + day[name].more
  const { overdue, dueToday: today, open } = day.figures
  return day.more > 0 && turn === 'all' ? { overdue, today, later: open - overdue - today }[name] : groups[name].length
}

/** Of a matter in others' hands so many stand open beside one's own rows; the rest is a press away. */
const firstOfOthers = 5

export type Standing = { shown: Groups[GroupName]; hidden: number; beyond: number }

/** Of a group: what stands open, how many more a press opens, and how many lie beyond the page. One's own rows always stand open, and so does what was `opened`. */
export function standingOf(name: GroupName, groups: Groups, day: Pick<Day, 'climbed' | 'ground'>, opened: readonly GroupName[]): Standing {
  const rows = groups[name]
  if (name !== 'climbed' && name !== 'ground') return { shown: rows, hidden: 0, beyond: 0 }
  const own = groups.overdue.length + groups.today.length + groups.later.length
  const shown = opened.includes(name) ? rows : folded(rows, own > 0 ? firstOfOthers : 4 * firstOfOthers)
  return { shown, hidden: rows.length - shown.length, beyond: day[name].more }
}

/** What waits outside the office waits for the enterprise or for an authority elsewhere. */
function turnOf({ coveredFor, turn }: TodayRow): Turn {
  if (coveredFor !== null) return 'covered'
  if (turn === 'department') return 'department'
  return turn === 'enterprise' || turn === 'authority' ? 'enterprise' : 'mine'
}

/** The row being worked on stays where it was even when a colleague has just done it: what is being written must not vanish. */
export function withOpen(day: Day, open: TodayRow | OthersRow | null): Day {
  if (!open) return day
  if (!isOfOthers(open)) return { ...day, rows: kept(day.rows, open) }
  return { ...day, climbed: { ...day.climbed, rows: kept(day.climbed.rows, open) } }
}

export const isOfOthers = (row: TodayRow | OthersRow): row is OthersRow => 'officerName' in row

function kept<R extends TodayRow>(rows: readonly R[], open: R): R[] {
  if (rows.some(row => row.clock.id === open.clock.id)) return [...rows]
  return [...rows, open].sort((a, b) =>
    Temporal.Instant.compare(Temporal.Instant.from(a.clock.dueAt), Temporal.Instant.from(b.clock.dueAt)),
  )
}
