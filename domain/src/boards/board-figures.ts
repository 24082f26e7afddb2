import { ratingDays } from '#ratings/rating-days.ts'
import { lately, sharesTold } from '#ratings/rating-figures.ts'
import { answerDays } from '#requests/answer-days.ts'
import { type Counted, type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { TeamBoard } from './team-board.ts'

type Board = Wire<typeof TeamBoard>
type Officer = Board['officers'][number]

/** What each figure of the board opens. */
export const boardDoors = {
  rate: { list: 'periodRows', filter: { figure: 'answers', lastDays: String(answerDays) } },
  late: { list: 'overdue', filter: {} },
  open: { list: 'requests', filter: { state: 'open' } },
  waiting: { list: 'enterprises', filter: { officerId: 'none' } },
} as const satisfies Record<string, Door>

/** The same of one officer. */
export const officerDoors = (officerId: string) =>
  ({
    enterprises: { list: 'enterprises', filter: { officerId, followed: 'true' } },
    open: { list: 'requests', filter: { officerId, state: 'open' } },
    overdue: { list: 'requests', filter: { officerId, state: 'overdue' } },
    dueToday: { list: 'requests', filter: { officerId, state: 'today' } },
    rate: { list: 'periodRows', filter: { figure: 'answers', lastDays: String(answerDays), officerId } },
    ratings: { list: 'periodRows', filter: { figure: 'asked', lastDays: String(ratingDays), officerId } },
  }) as const satisfies Record<string, Door>

/** Every number of the board. */
export const boardFigures = figuresOf<Board>('/api/team', board => [
  { figure: 'board.rate', n: board.answers.due, opens: boardDoors.rate },
  { figure: 'board.late', n: board.lateTotal, opens: boardDoors.late },
  { figure: 'board.waiting', n: board.unassignedTotal, opens: boardDoors.waiting },
  ...sharesTold('board', board.ratings, lately),
  ...board.officers.flatMap(ofOfficer),
])

function ofOfficer(officer: Officer): Counted[] {
  const doors = officerDoors(officer.id)
  const { enterprises, open, overdue, dueToday, answers, ratings } = officer
  const numbers = { enterprises, open, overdue, dueToday, rate: answers.due, ratings: ratings.asked }
  return (Object.keys(doors) as (keyof typeof doors)[]).map(name => ({
    figure: `board.officer.${name}`,
    n: numbers[name],
    opens: doors[name],
  }))
}
