import { describe, expect, it } from 'vitest'
import type { Fact } from '#document/fact.ts'
import { dictionaryOf } from '#facts/dictionary.ts'
import { compile } from '#language/compile.ts'
import { type Rational, rational } from '#numbers/rational.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { cellsOf, runsOutside } from './cells.ts'
import { programOf } from './program.ts'
import { Vocabulary } from './vocabulary.ts'

const people: Fact = { id: '人数', type: 'number', unit: '人' }
const dictionary = dictionaryOf([people])
const expression = compile('人数', { path: [], dictionary })

/** Into which cell values fall that some bounds cut. */
function cellsBetween(bounds: { at: Rational; strict: boolean }[]) {
  const vocabulary = new Vocabulary()
  for (const bound of bounds) vocabulary.ordered(expression, bound)
  const [attribute] = vocabulary.attributes
  if (!attribute) throw new Error('a bound makes an attribute')
  return cellsOf(attribute)
}

describe('a value falls into its cell', () => {
  const huge = 10n ** 400n
  const tiny = rational(1n, huge)

  it.each<[string, Rational, number]>([
    ['far below', rational(-5n), 0],
    ['at a bound that leaves it out', rational(0n), 0],
    ['a little above it, less than a float can hold', tiny, 1],
    ['below a third by less than floats tell', rational(10n ** 30n - 1n, 3n * 10n ** 30n), 1],
    ['a third', rational(1n, 3n), 2],
    ['above a third by less than floats tell', rational(10n ** 30n + 1n, 3n * 10n ** 30n), 3],
    ['far above', rational(1000n), 3],
    ['one off the greatest bound', rational(huge - 1n), 3],
    ['at a bound greater than floats go', rational(huge), 4],
    ['a ratio of two numbers greater than floats go', rational(huge, huge + 1n), 3],
    ['below zero, and great', rational(-huge), 0],
  ])('%s', (_, value, cell) => {
    const third = rational(1n, 3n)
    const cells = cellsBetween([
      { at: third, strict: true },
      { at: rational(huge), strict: false },
      { at: third, strict: false },
      { at: rational(0n), strict: true },
    ])
    expect(cells.count).toBe(5)
    expect(cells.cellOf(value)).toBe(cell)
    expect(cells.predicates.map((_, place) => cells.holds(place, cell))).toEqual([0, 1, 2, 3].map(place => place < cell))
  })

  it('and the cells in which a predicate holds are told as runs', () => {
    expect(cellsBetween([{ at: rational(1n), strict: false }]).runs(0)).toEqual([[1, 1]])
    expect(runsOutside([[1, 1]], 2)).toEqual([[0, 0]])
    expect(runsOutside([], 2)).toEqual([[0, 1]])
    expect(runsOutside([[0, 1]], 2)).toEqual([])
    expect(
      runsOutside(
        [
          [1, 2],
          [5, 5],
        ],
        7,
      ),
    ).toEqual([
      [0, 0],
      [3, 4],
      [6, 6],
    ])
  })
})

it('measures of two dictionaries are not asked together, for one name could mean two things', () => {
  const compiled = [dictionary, dictionaryOf([people])].map((one, index) =>
    compileMeasure({ id: `m${index}`, label: { zh: '措施' }, subject: 'enterprise', clauses: { when: '人数 > 3' } }, one, [], {
      id: 'd',
      number: undefined,
    }),
  )
  expect(() => programOf(compiled)).toThrow('dictionaries-differ')
  expect(programOf([]).cells).toEqual([])
})
