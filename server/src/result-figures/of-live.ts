import { eachMonth, type Months, monthLater } from '@yigen/domain/result-figures/months.ts'
import { isCumulative } from '@yigen/domain/result-figures/reckoning.ts'
import type { Reading, ResultFigure, ResultPart, Results } from '@yigen/domain/result-figures/results.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { z } from 'zod'
import type { Live, LiveFigure, LivePart } from './live.queries.ts'

type Figure = z.output<typeof ResultFigure>
type Part = z.output<typeof ResultPart>
type Chosen = z.output<typeof Results>['chosen']
type AskedMonths = { months: Months; before: Months | null }

/** A figure summed over single claims. */
export function figureOfLive(
  kind: ResultKind,
  reads: Exclude<Reading, 'cells'>,
  live: Pick<Live, 'figures'>,
  { before }: AskedMonths,
): Figure {
  const found = live.figures.find(figure => figure.kind === kind) ?? { ...nothing, kind }
  const { value, enterprises, claims, confirmed, disputed } = found
  return {
    ...{ kind, reads, value, enterprises, claims, confirmed, disputed },
    before: before && found.before,
    same: before && { enterprises: found.sameEnterprises, now: found.sameNow, before: found.sameBefore },
    cumulative: cumulativeOf(found),
    ...{ today: null, withheld: 0 },
  }
}

/** Of districts together: an enterprise is of one alone, so that all of it adds up. R18.1 */
export const liveTogether = (each: readonly LiveFigure[]): LiveFigure[] =>
  [...Map.groupBy(each, ({ kind }) => kind)].map(([kind, figures]) => ({ kind, ...figures.reduce(added, nothing) }))

const added = (all: Omit<LiveFigure, 'kind'>, one: LiveFigure): Omit<LiveFigure, 'kind'> => ({
  value: all.value + one.value,
  before: all.before + one.before,
  sameEnterprises: all.sameEnterprises + one.sameEnterprises,
  sameNow: all.sameNow + one.sameNow,
  sameBefore: all.sameBefore + one.sameBefore,
  cumulative: all.cumulative + one.cumulative,
  since: all.since === null || (one.since !== null && one.since < all.since) ? one.since : all.since,
  enterprises: all.enterprises + one.enterprises,
  claims: all.claims + one.claims,
  confirmed: all.confirmed + one.confirmed,
  disputed: all.disputed + one.disputed,
})

const nothing: Omit<LiveFigure, 'kind'> = {
  ...{ value: 0, before: 0, sameEnterprises: 0, sameNow: 0, sameBefore: 0, cumulative: 0, since: null },
  ...{ enterprises: 0, claims: 0, confirmed: 0, disputed: 0 },
}

/** What goes on adding up says since when. R16.4 */
const cumulativeOf = ({ kind, cumulative, since }: LiveFigure) =>
  isCumulative(kind) && since !== null ? { value: cumulative, since } : null

/** The chosen figure, told apart. */
export function chosenOfLive(kind: ResultKind, { parts }: Live, { months, before }: AskedMonths): Chosen {
  const of = (dimension: LivePart['dimension']) => parts.filter(part => part.dimension === dimension)
  const at = new Map(of('month').map(part => [part.key, part]))
  const told = (dimension: LivePart['dimension']) =>
    of(dimension)
      .map(part => partOf(part, before !== null))
      .sort(mostFirst)
  return {
    kind,
    months: eachMonth(months).map(month => {
      const [now, then] = [at.get(month), at.get(monthLater(month, -12))]
      return { month, value: now?.value ?? 0, before: then?.value ?? 0, claims: now?.claims ?? 0 }
    }),
    ...{ streets: told('street'), industries: told('industry'), officers: told('officer'), projects: told('project') },
  }
}

const partOf = ({ dimension: _, before, ...part }: LivePart, withBefore: boolean): Part => ({ ...part, before: withBefore ? before : null })

/** The most first; what is not told last. */
export const mostFirst = (a: Part, b: Part): number => (b.value ?? -1) - (a.value ?? -1) || (a.name ?? '').localeCompare(b.name ?? '', 'zh')
