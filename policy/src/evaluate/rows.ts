import type { Fold, Row } from '#language/expression.ts'
import type { Rational } from '#numbers/rational.ts'
import { foldNumbers } from './fold.ts'
import type { Truth } from './kleene.ts'

/** The rows of a fact, each with whether it passes the filter. */
export type RowsEvaluation = readonly { row: Row; passes: Truth }[]

/** The rows that pass; not known as soon as one row may or may not. */
export const passingRows = (rows: RowsEvaluation | undefined): Row[] | undefined =>
  rows?.every(({ passes }) => passes !== undefined) ? rows.filter(({ passes }) => passes).map(({ row }) => row) : undefined

/** Sum, greatest, least or average of a field over rows. */
export function foldRows(how: Fold, rows: readonly Row[], numberOf: (row: Row) => Rational | undefined): Rational | undefined {
  const numbers = rows.map(numberOf)
  return numbers.every(value => value !== undefined) ? foldNumbers(how, numbers) : undefined
}
