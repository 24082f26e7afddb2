import { expect, it } from 'vitest'
import { answers, Matcher } from '#counting/matcher.ts'
import { factsOf } from '#document/golden.ts'
import { placeSubject, programOf } from '#lowered/program.ts'
import { BulkEngine, emptyCounts } from '#planes/bulk-engine.ts'
import { cellsOfRows } from '#planes/columns.ts'
import { planeProgramOf } from '#planes/plane-program.ts'
import { assess } from '#verdict/assess.ts'
import { encoded, factsIn } from './policies.fixture.ts'

it.each(encoded.map(compiled => [compiled.document.id, compiled] as const))(
  '%s: counting and bit planes answer as the tree does',
  (_, compiled) => {
    const { document, measures } = compiled
    const subjects = document.golden.cases.flatMap(golden => [
      factsIn(compiled, golden),
      ...Object.keys(factsOf(document.golden, golden)).map(name => factsIn(compiled, golden, [name])),
    ])
    const program = programOf(measures)
    const rows = subjects.map(facts => placeSubject(program, facts))
    const matcher = new Matcher(program)
    const byTree = subjects.flatMap(facts => measures.map(measure => answers[assess(measure, facts).verdict]))
    expect(rows.flatMap(row => [...matcher.match(row).answers])).toEqual(byTree)

    const counts = emptyCounts(measures.length)
    new BulkEngine(planeProgramOf(program)).run(cellsOfRows(program, rows), subjects.length, counts)
    const counted = measures.map(
      (_, at) => byTree.filter((answer, index) => index % measures.length === at && answer === answers.yes).length,
    )
    expect([...counts.yes]).toEqual(counted)
  },
)
