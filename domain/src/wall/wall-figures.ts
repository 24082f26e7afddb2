import { periodDoor } from '#figures/period-doors.ts'
import { answerDays } from '#requests/answer-days.ts'
import { type Counted, type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { Wall } from './wall.ts'

type Answer = Wire<typeof Wall>

const requests = (filter: Door['filter']): Door => ({ list: 'requests', filter })
const lately = { lastDays: String(answerDays) }

/** What each figure of the wall opens. */
export const wallDoors = {
  answers: periodDoor('answers', lately),
  late: periodDoor('answers', lately, 'late'),
  week: ({ from, until }: { from: string; until: string }) => periodDoor('answers', { from, until }),
  received: (today: string) => periodDoor('received', { from: today, until: today }),
  answered: (today: string) => periodDoor('firstAnswers', { from: today, until: today }),
  waiting: requests({ state: 'waiting' }),
  open: requests({ state: 'open' }),
  overdue: requests({ state: 'overdue' }),
  soon: requests({ state: 'soon' }),
  /** a list of matters knows no enterprises without a street: the figures of today do */
  street: (key: string | null, today: string): Door =>
    key === null ? periodDoor('open', { from: today, until: today, streetId: 'none' }) : requests({ state: 'open', streetId: key }),
} as const

/** Every number of the wall. */
export const wallFigures = figuresOf<Answer>('/api/wall', wall => {
  const { today, answers, weeks, streets } = wall
  const one = (figure: string, n: number, opens: Door): Counted => ({ figure: `wall.${figure}`, n, opens })
  return [
    one('answers', answers.due, wallDoors.answers),
    one('late', answers.due - answers.inTime, wallDoors.late),
    ...weeks.map(week => one('week', week.due, wallDoors.week(week))),
    one('received', wall.received, wallDoors.received(today)),
    one('answered', wall.answered, wallDoors.answered(today)),
    ...(['waiting', 'open', 'overdue', 'soon'] as const).map(name => one(name, wall[name], wallDoors[name])),
    ...streets.map(({ key, open }) => one('street', open, wallDoors.street(key, today))),
  ]
})
