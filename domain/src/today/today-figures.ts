import { endOfToday } from '#calendar/zone.ts'
import { answerDays } from '#requests/answer-days.ts'
import { type Counted, type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { Today } from './today.ts'

type Day = Wire<typeof Today>

const answers = { list: 'periodRows', filter: { figure: 'answers', lastDays: String(answerDays) } } as const satisfies Door

/** What a figure of the day opens in a list; the rest stands on the page itself. A leader's speak of the district. */
export const todayDoors = {
  rate: { ...answers, filter: { ...answers.filter, officerId: 'me' } },
  districtRate: answers,
  districtOverdue: { list: 'requests', filter: { state: 'overdue' } },
  districtDueToday: { list: 'requests', filter: { state: 'today' } },
  districtOpen: { list: 'requests', filter: { state: 'open' } },
  /** R3.2 */
  waiting: { list: 'enterprises', filter: { officerId: 'none' } },
} as const satisfies Record<string, Door>

/** The enterprises of a colleague on leave. R3.3 */
export const coveredDoor = (officerId: string) => ({ list: 'enterprises', filter: { officerId, followed: 'true' } }) as const satisfies Door

/** What one holds for a colleague on leave. R3.3 */
export const coveringDoor = (memberId: string) =>
  ({ list: 'requests', filter: { state: 'open', officerId: memberId, holderId: 'me' } }) as const satisfies Door

/** Every number of the day. */
export const todayFigures = figuresOf<Day>('/api/today?rows=all', day => [
  { figure: 'today.rate', n: day.figures.answers.due, opens: todayDoors.rate },
  ...ofOwnRows(day),
  ...ofDistrict(day.district),
  // said to nobody who has none waiting
  ...(day.waitingForOfficer > 0 ? [{ figure: 'today.waiting', n: day.waitingForOfficer, opens: todayDoors.waiting }] : []),
  ...day.covering.flatMap(({ memberId, enterprises, open }) => [
    { figure: 'today.covered', n: enterprises, opens: coveredDoor(memberId) },
    { figure: 'today.covering', n: open, opens: coveringDoor(memberId) },
  ]),
])

/** The rows stand by their due time; of a long day the page asks for all of them before it leads to one group. */
function ofOwnRows({ now, rows, figures }: Day): Counted[] {
  const [at, tonight] = [Temporal.Instant.from(now), endOfToday(Temporal.Instant.from(now))]
  const due = rows.map(({ clock }) => Temporal.Instant.from(clock.dueAt))
  const late = due.filter(time => Temporal.Instant.compare(time, at) < 0)
  const today = due.filter(time => Temporal.Instant.compare(time, at) >= 0 && Temporal.Instant.compare(time, tonight) <= 0)
  return [
    { figure: 'today.overdue', n: figures.overdue, opens: { here: late.length } },
    { figure: 'today.dueToday', n: figures.dueToday, opens: { here: today.length } },
    { figure: 'today.open', n: figures.open, opens: { here: rows.length } },
  ]
}

function ofDistrict(district: Day['district']): Counted[] {
  if (!district) return []
  return [
    { figure: 'today.districtRate', n: district.answers.due, opens: todayDoors.districtRate },
    { figure: 'today.districtOverdue', n: district.overdue, opens: todayDoors.districtOverdue },
    { figure: 'today.districtDueToday', n: district.dueToday, opens: todayDoors.districtDueToday },
    { figure: 'today.districtOpen', n: district.open, opens: todayDoors.districtOpen },
  ]
}
