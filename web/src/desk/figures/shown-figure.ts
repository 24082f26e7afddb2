import { type Narrowed, periodDoor } from '@yigen/domain/figures/period-doors.ts'
import type { FigureName } from '@yigen/domain/figures/period-figures.ts'
import type { Door } from '@yigen/domain/slice/figure.ts'
import type { Counts } from './figure.queries.ts'

/** What is shown of a period, in the order of the page. */
export const shownNames = [
  'received',
  'answers',
  'entered',
  'settlements',
  'tasks',
  'ratings',
  'firstAnswers',
  'declined',
  'appealed',
  'open',
  'overdue',
] as const
export type ShownName = (typeof shownNames)[number]

/** `n`: how many rows it opens; `of`: so many of them, of a share; `measure`: what is read instead of a number. */
export type Shown = { n: number; of: number | null; measure: number | null; figure: FigureName; door: Door }

/** One figure of a set of counts, as it is drawn. A share stands with its counts (R24.2). */
export function shownFigure(name: ShownName, counts: Counts, narrowed: Narrowed): Shown {
  const shown = (figure: FigureName, n: number, of: number | null = null, measure: number | null = null): Shown => ({
    ...{ figure, n, of, measure },
    door: periodDoor(figure, narrowed),
  })
  switch (name) {
    case 'answers':
    case 'entered':
    case 'settlements':
    case 'tasks':
      return shown(name, counts[name].due, counts[name].inTime)
    case 'ratings':
      return shown(
        counts.ratings.rated > 0 ? 'rated' : 'asked',
        counts.ratings.rated || counts.ratings.asked,
        counts.ratings.rated > 0 ? counts.ratings.content : 0,
      )
    case 'firstAnswers':
      return shown(name, counts.firstAnswers.answered, null, counts.firstAnswers.medianHours)
    default:
      return shown(name, counts[name])
  }
}
