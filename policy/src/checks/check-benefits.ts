import type { Amount, Tiers } from '#document/amount.ts'
import type { Dictionary } from '#facts/dictionary.ts'
import { compile, compileRange } from '#language/compile.ts'
import { cellsOf } from '#lowered/cells.ts'
import { lowerCondition } from '#lowered/lower.ts'
import { Vocabulary } from '#lowered/vocabulary.ts'
import type { Path, Problem } from '#problems/problem.ts'
import type { CompiledMeasure } from '#rules/rule.ts'
import { truthTable } from './truth-table.ts'

/** What is doubtful about what a measure gives: bands that overlap or leave gaps, measures that exclude themselves. */
export function checkBenefits({ measure, dictionary }: CompiledMeasure, path: Path): Problem[] {
  return [
    ...(measure.exclusions ?? []).flatMap(({ among }, index) => twinsOf(among, [...path, 'exclusions', index])),
    ...(measure.benefits ?? []).flatMap(({ amount }, index) =>
      amount ? checkAmount(amount, [...path, 'benefits', index, 'amount'], dictionary) : [],
    ),
  ]
}

const twinsOf = (among: readonly string[], path: Path): Problem[] =>
  among.filter((one, index) => among.indexOf(one) < index).map((name): Problem => ({ code: 'excludes-itself', path, words: { name } }))

function checkAmount(amount: Amount, path: Path, dictionary: Dictionary): Problem[] {
  const below = (parts: readonly Amount[], key: string) =>
    parts.flatMap((part, index) => checkAmount(part, [...path, key, index], dictionary))
  if ('tiers' in amount)
    return [
      ...checkBands(amount, path, dictionary),
      ...below(
        amount.tiers.bands.map(band => band.amount),
        'tiers',
      ),
    ]
  if ('byYear' in amount) return below(amount.byYear.amounts, 'byYear')
  if ('choose' in amount)
    return below(
      amount.choose.map(choice => choice.amount),
      'choose',
    )
  if ('sum' in amount) return below(amount.sum, 'sum')
  if ('least' in amount) return below(amount.least, 'least')
  return 'greatest' in amount ? below(amount.greatest, 'greatest') : []
}

/** Walks the values of `on` from the lowest up: between the first band and the last every value lies in exactly one. */
function checkBands({ tiers: { on, bands } }: Tiers, path: Path, dictionary: Dictionary): Problem[] {
  const place = { path: [...path, 'tiers'], dictionary }
  const of = compile(on, place)
  const vocabulary = new Vocabulary()
  const formulas = bands.map(({ range }) => lowerCondition(compileRange(range, of, place), vocabulary, false))
  const rows = vocabulary.attributes.length === 1 ? (truthTable(formulas, vocabulary.attributes.map(cellsOf)) ?? []) : []
  const bandsOf = rows.map(row => row.flatMap((holds, band) => (holds ? [band + 1] : [])))
  const first = bandsOf.findIndex(found => found.length > 0)
  const last = bandsOf.findLastIndex(found => found.length > 0)
  return bandsOf.slice(first, last + 1).flatMap((found, index): Problem[] => {
    const [one, other] = found
    if (one !== undefined && other === undefined) return []
    if (one !== undefined && other !== undefined)
      return [{ code: 'bands-overlap', path, words: { one: String(one), other: String(other) } }]
    const near = (cells: readonly number[][]) => String(cells.find(cell => cell.length > 0)?.[0])
    const at = first + index
    return [{ code: 'bands-gap', path, words: { one: near(bandsOf.slice(0, at).reverse()), other: near(bandsOf.slice(at)) } }]
  })
}
