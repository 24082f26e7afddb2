import type { Cells } from '#lowered/cells.ts'
import type { Formula } from '#lowered/formula.ts'

/** More combinations than this are not tried; the clauses below are looked at one by one all the same. */
const most = 20_000

/**
 * What formulas over the same attributes answer for every combination of cells, all known: a table that is small because
 * values within a cell cannot be told apart. Undefined where it would be too large.
 */
export function truthTable(formulas: readonly Formula[], cells: readonly Cells[]): boolean[][] | undefined {
  const used = [...new Set(formulas.flatMap(attributesOf))].map(index => cells[index] as Cells)
  const size = used.reduce((product, { count }) => product * count, 1)
  if (size > most) return undefined
  const places = new Map(used.flatMap(({ predicates }) => predicates.map(({ index }, place) => [index, place] as const)))
  return Array.from({ length: size }, (_, number) => {
    const cellOf = new Map<number, number>()
    let rest = number
    for (const { attribute, count } of used) {
      cellOf.set(attribute.index, rest % count)
      rest = Math.floor(rest / count)
    }
    return formulas.map(formula => holds(formula))

    function holds(formula: Formula): boolean {
      if (formula.kind === 'constant') return formula.truth === true
      if (formula.kind === 'group') return formula.parts.filter(holds).length >= formula.need
      const { attribute, index } = formula.predicate
      const cell = cellOf.get(attribute.index) as number
      return (cells[attribute.index] as Cells).holds(places.get(index) as number, cell) !== formula.denied
    }
  })
}

/** Whether someone may still judge: a formula with an open part is never called certain. */
export function isOpen(formula: Formula): boolean {
  if (formula.kind === 'group') return formula.parts.some(isOpen)
  return formula.kind === 'constant' && formula.truth === undefined
}

function attributesOf(formula: Formula): number[] {
  if (formula.kind === 'group') return formula.parts.flatMap(attributesOf)
  return formula.kind === 'literal' ? [formula.predicate.attribute.index] : []
}
