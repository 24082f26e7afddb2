import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answers, Matcher } from '#counting/matcher.ts'
import type { Clause } from '#document/clause.ts'
import { dictionaryOf } from '#facts/dictionary.ts'
import { type Program, programOf, unknownCell } from '#lowered/program.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { BulkEngine, emptyCounts } from './bulk-engine.ts'
import { cellsOfRows } from './columns.ts'
import { blockRows, blockWords } from './plane-layout.ts'
import { planeProgramOf } from './plane-program.ts'

const industries = Array.from({ length: 300 }, (_, index) => `C${String(index).padStart(3, '0')}`)
const dictionary = dictionaryOf(
  [
    { id: '企业.从业人员', type: 'number', unit: '人' },
    { id: '企业.面积', type: 'number', unit: '㎡' },
    { id: '企业.行业', type: 'code', list: '行业' },
    { id: '企业.规上', type: 'boolean' },
    ...Array.from({ length: 40 }, (_, index) => ({ id: `企业.指标${index}`, type: 'boolean' as const })),
  ],
  [{ id: '行业', members: industries.map(code => ({ code })) }],
)

const programWith = (measures: { clauses: Clause; scope?: Clause }[]): Program =>
  programOf(
    measures.map((measure, index) =>
      compileMeasure({ id: `m${index}`, label: { zh: '措施' }, subject: 'enterprise', ...measure }, dictionary, [], {
        id: 'd',
        number: undefined,
      }),
    ),
  )

/** Rows of random cells, a quarter of them not known. */
function rowsFor({ cells }: Program, count: number): Int32Array[] {
  const row = fc.tuple(
    ...cells.map(one => fc.oneof({ weight: 1, arbitrary: fc.constant(unknownCell) }, { weight: 3, arbitrary: fc.nat(one.count - 1) })),
  )
  return fc.sample(row, { numRuns: count, seed: 9 }).map(cells => Int32Array.from(cells))
}

/** What the planes and what counting answer, row by row; and that the counts are those of the planes. */
function expectAlike(program: Program, count: number): void {
  const rows = rowsFor(program, count)
  const measures = program.measures.length
  const engine = new BulkEngine(planeProgramOf(program))
  const found = rows.map(() => ({ answers: new Uint8Array(measures).fill(answers.unknown), nearMisses: new Uint8Array(measures) }))
  const shown = emptyCounts(measures)
  let [strange, beyond] = [0, 0]
  const isIn = (planes: Int32Array, plane: number, row: number) => ((planes[plane * blockWords + (row >> 5)] as number) >>> (row & 31)) & 1
  engine.run(cellsOfRows(program, rows), count, shown, (measure, from, planes) => {
    for (let row = 0; row < blockRows; row++) {
      const one = found[from + row]
      const kinds = [answers.yes, answers.no, answers.notApplicable].filter((_, plane) => isIn(planes, plane, row))
      if (kinds.length > 1 || measure >= measures) strange++
      if (!one) beyond += kinds.length + isIn(planes, 3, row)
      else {
        one.answers[measure] = kinds[0] ?? answers.unknown
        one.nearMisses[measure] = isIn(planes, 3, row)
      }
    }
  })
  expect({ strange, beyond }).toEqual({ strange: 0, beyond: 0 })
  const matcher = new Matcher(program)
  expect(found).toEqual(rows.map(row => matcher.match(row)))

  const counts = emptyCounts(measures)
  engine.run(cellsOfRows(program, rows), count, counts)
  expect(counts).toEqual(shown)
  const counted = (answer: number) =>
    Float64Array.from({ length: measures }, (_, at) => found.filter(one => one.answers[at] === answer).length)
  expect(counts).toEqual({
    yes: counted(answers.yes),
    no: counted(answers.no),
    notApplicable: counted(answers.notApplicable),
    nearMisses: Float64Array.from({ length: measures }, (_, at) => found.filter(one => one.nearMisses[at]).length),
    rows: count,
  })
}

const people = (count: number): Clause => ({ when: `企业.从业人员 >= ${count}` })
const is = (code: string): Clause => ({ when: `企业.行业 = "${code}"` })
const flag = (index: number): Clause => ({ when: `企业.指标${index}` })
const manyGroups: Clause = {
  all: Array.from({ length: 9 }, (_, index) => ({ any: [flag(index), { all: [flag(index + 1), { not: flag(index + 2) }] }] })),
}
const flags = (count: number) => Array.from({ length: count }, (_, index) => flag(index))

it.each<[string, { clauses: Clause; scope?: Clause }[], number]>([
  [
    'bounds of two bytes, plain and denied',
    [
      { clauses: people(3), scope: people(200) },
      { clauses: { atLeast: 140, of: Array.from({ length: 280 }, (_, index) => people(index)) } },
      ...Array.from({ length: 28 }, (_, index) => ({ clauses: index % 3 ? people(10 * index) : { not: people(10 * index) } })),
    ],
    520,
  ],
  [
    'the most cells that one byte holds, and no fewer unknown',
    [{ clauses: { atLeast: 100, of: Array.from({ length: 253 }, (_, index) => people(index)) } }, { clauses: people(252) }],
    100,
  ],
  [
    'codes that lie together, apart, and everywhere but there',
    [
      { clauses: { any: industries.map(is) } },
      { clauses: { when: '企业.行业 in ("C000", "C001", "C002")' } },
      { clauses: { when: '企业.行业 in ("C000", "C002", "C299")' } },
      { clauses: { not: { when: '企业.行业 in ("C001", "C150")' } } },
      ...industries.filter((_, index) => index % 20 === 0).map(code => ({ clauses: is(code) })),
    ],
    300,
  ],
  [
    'so many of a few and of many',
    [2, 3, 7, 8, 15, 16, 39].flatMap(size =>
      [1, 2, size >> 1, size - 1, size]
        .filter(least => least > 0)
        .map(atLeast => ({ clauses: { all: [{ atLeast, of: flags(size) }, flag(39)] } })),
    ),
    blockRows,
  ],
  [
    'scopes, groups in groups and what never or always holds, up to the edge of a block and beyond',
    [
      { clauses: { all: flags(9) } },
      { clauses: { any: flags(9) } },
      {
        clauses: { all: [flag(0), flag(1), { any: [flag(2), { all: [flag(3), { not: flag(4) }] }] }] },
        scope: { any: [flag(5), flag(6)] },
      },
      { clauses: flag(1), scope: { not: flag(1) } },
      { clauses: manyGroups, scope: flag(9) },
      { clauses: manyGroups, scope: manyGroups },
      { clauses: { when: 'true' } },
      { clauses: { when: 'false' } },
      { clauses: { when: 'false' }, scope: flag(2) },
      { clauses: { unencoded: '其他' }, scope: { atLeast: 2, of: flags(3) } },
      { clauses: { all: [{ unencoded: '其他' }, flag(1)] } },
      { clauses: { when: '企业.规上 or 企业.面积 > 平方米(3)' } },
    ],
    2 * blockRows + 33,
  ],
])('planes answer as counting does, and count what they answer: %s', (_, measures, count) => {
  expectAlike(programWith(measures), count)
})
