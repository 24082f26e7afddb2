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
} as const satisfies Record<string, Door>

/** What one holds for a colleague on leave. R3.3 */
export const coveringDoor = (memberId: string) =>
  ({ list: 'requests', filter: { state: 'open', officerId: memberId, holderId: 'me' } }) as const satisfies Door

/** Every number of the day. */
export const todayFigures = figuresOf<Day>('/api/today', day => [
  { figure: 'today.rate', n: day.figures.answers.due, opens: todayDoors.rate },
  ...ofOwnRows(day),
  ...ofDistrict(day.district),
  ...day.covering.map(({ memberId, open }) => ({ figure: 'today.covering', n: open, opens: coveringDoor(memberId) })),
])

/** The rows stand by their due time; those beyond the page are counted below them. */
function ofOwnRows({ now, rows, more, figures }: Day): Counted[] {
  const late = rows.filter(({ clock }) => Temporal.Instant.compare(Temporal.Instant.from(clock.dueAt), Temporal.Instant.from(now)) < 0)
  return [
    { figure: 'today.overdue', n: figures.overdue, opens: { here: late.length } },
    { figure: 'today.open', n: figures.open, opens: { here: rows.length + more } },
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
