import type { CellDimension } from '@yigen/domain/result-figures/cells.ts'
import type { Months } from '@yigen/domain/result-figures/months.ts'
import type { ResultFigure, ResultPart, Results } from '@yigen/domain/result-figures/results.ts'
import { aYearBefore, monthsOfCells, monthsTold, type SumOfCells, sumOfCells } from '@yigen/domain/result-figures/sum-of-cells.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { z } from 'zod'
import type { ToldCell } from './cells.queries.ts'
import { mostFirst } from './of-live.ts'
import type { Narrowed } from './result-conditions.ts'

type Figure = z.output<typeof ResultFigure>
type Part = z.output<typeof ResultPart>
type Chosen = z.output<typeof Results>['chosen']
type AskedMonths = { months: Months; before: Months | null }
type CellName = { dimension: CellDimension; key: string }

/** Which cell answers what is asked: of a street and an industry together none does. R16.6 */
export function cellAsked({ streetId, industry }: Narrowed): CellName | null {
  const key = (text: string) => (text === 'none' ? '' : text)
  if (streetId !== undefined && industry !== undefined) return null
  if (streetId !== undefined) return { dimension: 'street', key: key(streetId) }
  return industry === undefined ? { dimension: 'district', key: '' } : { dimension: 'industry', key: key(industry) }
}

const inCell = (cells: readonly ToldCell[], kind: ResultKind, cell: CellName | null): ToldCell[] =>
  cells.filter(one => one.kind === kind && one.dimension === cell?.dimension && one.key === cell.key)

/** A figure of fixed cells: what everybody of the office reads. */
export function figureOfCells(kind: ResultKind, cells: readonly ToldCell[], narrowed: Narrowed, { months, before }: AskedMonths): Figure {
  const cell = inCell(cells, kind, cellAsked(narrowed))
  const { asked, told } = monthsTold(kind, cell, months)
  return { kind, reads: 'cells', ...sumOfCells(cell, asked), before: before && whole(sumOfCells(cell, aYearBefore(told))), ...noMore }
}

/** Where every month of it is told. */
const whole = ({ value, withheld }: SumOfCells): number | null => (withheld === 0 ? value : null)

/** What is told of the same enterprises would tell of those that are new. R16.6 */
const noMore = { same: null, cumulative: null, today: null }

/** The chosen figure by months, streets and industries. */
export function chosenOfCells(kind: ResultKind, cells: readonly ToldCell[], narrowed: Narrowed, asked: AskedMonths): Chosen {
  const cell = cellAsked(narrowed)
  const parts = (dimension: CellDimension) =>
    cell && (cell.dimension === 'district' || cell.dimension === dimension) ? partsOf(kind, cells, dimension, cell, asked) : []
  return {
    kind,
    months: monthsOfCells(inCell(cells, kind, cell), asked.months),
    ...{ streets: parts('street'), industries: parts('industry'), officers: null, projects: null },
  }
}

/** A street or an industry is told where it is in every month in which the cell asked for is. */
function partsOf(
  kind: ResultKind,
  cells: readonly ToldCell[],
  dimension: CellDimension,
  asked: CellName,
  { months, before }: AskedMonths,
): Part[] {
  const those = cells.filter(
    cell => cell.kind === kind && cell.dimension === dimension && (asked.dimension === 'district' || cell.key === asked.key),
  )
  const { told } = monthsTold(kind, inCell(cells, kind, asked), months)
  return [...Map.groupBy(those, ({ key }) => key)]
    .map(([key, ofPart]): Part => {
      const now = sumOfCells(ofPart, told)
      const then = before && whole(sumOfCells(ofPart, aYearBefore(told)))
      return {
        key: key || null,
        name: ofPart[0]?.name ?? null,
        value: whole(now),
        before: then,
        enterprises: now.enterprises,
        claims: now.claims,
      }
    })
    .sort(mostFirst)
}
