import type { Program } from '#lowered/program.ts'
import { rational } from '#numbers/rational.ts'
import { columnFor } from '#planes/columns.ts'
import { factIds, type Leaf } from './generated.ts'

/** Values that three engines reckon for themselves, so that none reads what another wrote: whole numbers below this. */
const values = 4999

/** The value of a fact in a row, in JavaScript and in SQL. */
const valueAt = (fact: number, row: number): number => ((((row * row) % 99_991) * (2 * fact + 3)) % 99_991) % values
export const valueInSql = (fact: number): string => `((i * i % 99991) * ${2 * fact + 3} % 99991 % ${values})`

/** The columns of cells of so many subjects of whom all is known. */
export function columnsFor({ cells }: Program, rows: number) {
  return cells.map(({ attribute: { expression }, cellOf, count }) => {
    if (expression.op !== 'fact') throw new Error('Generated policies compare facts alone')
    const fact = factIds.indexOf(expression.fact)
    // 万元 are held in fen
    const cellOfValue = Array.from({ length: values }, (_, value) => cellOf(rational(BigInt(value) * 1_000_000n)))
    const column = columnFor(count, rows)
    for (let row = 0; row < rows; row++) column[row] = cellOfValue[valueAt(fact, row)] as number
    return column
  })
}

/** A generated policy as a condition over columns f0, f1 and so on. */
export function conditionOf(leaves: readonly Leaf[]): string {
  const written = leaves.map(({ fact, sign, bound }) => `f${factIds.indexOf(fact)} ${sign} ${bound}`)
  return [...written.slice(0, -2), `(${written.slice(-2).join(' or ')})`].join(' and ')
}
