import { type Counted, type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import { monthOf } from './period.ts'
import { type Dimension, dimensions, type FigureCounts, type FigureName, type FigureRow, type PeriodFigures } from './period-figures.ts'

type Counts = Wire<typeof FigureCounts>
type Answer = Wire<typeof PeriodFigures>
/** Of which days, and of whom. */
export type Narrowed = Readonly<Record<string, string>>

/** By which filter of the rows a dimension is told. */
export const filterOf = {
  officer: 'officerId',
  street: 'streetId',
  service: 'serviceCode',
  department: 'departmentId',
  source: 'source',
} as const satisfies Record<Dimension, string>

/** To the rows of a figure; `late` to those alone that were not in time. */
export const periodDoor = (figure: FigureName, narrowed: Narrowed, kept?: 'late'): Door => ({
  list: 'periodRows',
  filter: { figure, ...narrowed, ...(kept ? { kept } : {}) },
})

/** Every number in a set of counts, with the rows it opens. */
export function toldBy(counts: Counts, narrowed: Narrowed): Counted[] {
  const one = (figure: FigureName, n: number): Counted => ({ figure: `figures.${figure}`, n, opens: periodDoor(figure, narrowed) })
  const shares = (['answers', 'entered', 'settlements', 'tasks'] as const).flatMap(figure => {
    const { due, inTime } = counts[figure]
    return [one(figure, due), { figure: `figures.${figure}.late`, n: due - inTime, opens: periodDoor(figure, narrowed, 'late') }]
  })
  const { received, declined, appealed, open, overdue, ratings, firstAnswers } = counts
  return [
    ...shares,
    ...Object.entries({ received, declined, appealed, open, overdue }).map(([figure, n]) => one(figure as FigureName, n)),
    one('asked', ratings.asked),
    one('rated', ratings.rated),
    one('firstAnswers', firstAnswers.answered),
  ]
}

/** Of whom a row of a dimension is. */
export const narrowedTo = (dimension: Dimension, { key }: Pick<Wire<typeof FigureRow>, 'key'>): Narrowed => ({
  [filterOf[dimension]]: key ?? 'none',
})

/** Every number of the page of a period. */
export const everyTold = ({ period, before, total, by }: Answer, narrowed: Narrowed = {}): Counted[] => [
  ...toldBy(total.now, { ...narrowed, ...period }),
  ...toldBy(total.before, { ...narrowed, ...before }),
  ...dimensions.flatMap(dimension =>
    by[dimension].flatMap(row => [
      ...toldBy(row.now, { ...narrowed, ...period, ...narrowedTo(dimension, row) }),
      ...toldBy(row.before, { ...narrowed, ...before, ...narrowedTo(dimension, row) }),
    ]),
  ),
]

/** As the page opens: the month of a day. */
export const monthFigures = figuresOf<Answer>(
  today => `/api/figures?${new URLSearchParams(Object.entries(monthOf(today)).map(([name, day]) => [name, day.toString()]))}`,
  answer => everyTold(answer),
)
