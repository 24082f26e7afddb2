import { Matcher } from '#counting/matcher.ts'
import type { Measure } from '#document/measure.ts'
import { type GivenFacts, readFacts } from '#facts/read-facts.ts'
import { placeSubject, programOf } from '#lowered/program.ts'
import { BulkEngine, emptyCounts } from '#planes/bulk-engine.ts'
import { cellsOfRows } from '#planes/columns.ts'
import { blockWords } from '#planes/plane-layout.ts'
import { planeProgramOf } from '#planes/plane-program.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { assess } from '#verdict/assess.ts'
import { dictionary } from './dictionary.ts'
import { isNearByFormula } from './near-by-formula.ts'

const asOf = '2026-06-30'
const names = ['no', 'yes', 'unknown', 'notApplicable'] as const

type Answers = readonly string[]

/** What each backend answers for every subject and measure, as `yes`, `no near` and so on. */
export type AllAnswers = { tree: Answers; counting: Answers; changed: Answers; planes: Answers }

/** Asks the measures of the subjects by the tree, by counting, by counting on from the subject before, and by planes. */
export function askAll(measures: readonly Measure[], subjects: readonly GivenFacts[]): AllAnswers {
  const compiled = measures.map((measure, index) =>
    compileMeasure(measure, dictionary, ['measures', index], { id: 'd', number: undefined }),
  )
  const known = subjects.map(facts => readFacts(facts, dictionary, asOf))
  const program = programOf(compiled)
  const places = known.map(facts => placeSubject(program, facts))
  const matcher = new Matcher(program)
  const walker = new Matcher(program)
  const say = (answer: number, near: number) => `${names[answer]}${near ? ' near' : ''}`
  const read = ({ answers, nearMisses }: ReturnType<Matcher['read']>) =>
    [...answers].map((answer, index) => say(answer, nearMisses[index] as number))
  return {
    tree: known.flatMap(facts =>
      compiled.map((measure, index) => `${assess(measure, facts).verdict}${isNearByFormula(program, index, facts) ? ' near' : ''}`),
    ),
    counting: places.flatMap(cells => read(matcher.match(cells))),
    changed: places.flatMap(cells => {
      cells.forEach((cell, attribute) => {
        walker.change(attribute, cell)
      })
      return read(walker.read())
    }),
    planes: planesOf(),
  }

  function planesOf(): string[] {
    const found: string[] = []
    const counts = emptyCounts(compiled.length)
    const bit = (planes: Int32Array, plane: number, row: number) => ((planes[plane * blockWords + (row >> 5)] as number) >> (row & 31)) & 1
    new BulkEngine(planeProgramOf(program)).run(cellsOfRows(program, places), subjects.length, counts, (measure, from, planes) => {
      for (let row = 0; row < Math.min(blockWords * 32, subjects.length - from); row++) {
        const answer = bit(planes, 0, row) ? 1 : bit(planes, 1, row) ? 0 : bit(planes, 2, row) ? 3 : 2
        found[(from + row) * compiled.length + measure] = say(answer, bit(planes, 3, row))
      }
    })
    return found
  }
}
