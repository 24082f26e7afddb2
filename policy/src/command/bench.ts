import { Matcher } from '#counting/matcher.ts'
import { factsOf } from '#document/golden.ts'
import { readFacts } from '#facts/read-facts.ts'
import { placeSubject, programOf } from '#lowered/program.ts'
import { BulkEngine, emptyCounts } from '#planes/bulk-engine.ts'
import { cellsOfRows } from '#planes/columns.ts'
import { planeProgramOf } from '#planes/plane-program.ts'
import { type CompiledDocument, compileDocument } from '#rules/compile-document.ts'
import { assess } from '#verdict/assess.ts'
import type { Read } from './options.ts'

const bulkRows = 65_536

/** What takes microseconds is done so often between two looks at the clock. */
const turns = 100

/** Prints what each document takes on this machine, on the subjects of its golden cases: one JSON line for each way of asking. */
export function bench(documents: readonly Read[]): number {
  for (const { compiled } of documents) benchDocument(compiled)
  return 0
}

function benchDocument(compiled: CompiledDocument): void {
  const { document, dictionary, measures } = compiled
  const subjects = document.golden.cases.map(golden =>
    readFacts(factsOf(document.golden, golden), dictionary, golden.asOf ?? document.golden.asOf),
  )
  const report = (work: string, milliseconds: number, each: number, unit: 'ms' | 'µs' | 'ns') => {
    const value = Number(((milliseconds / each) * { ms: 1, µs: 1e3, ns: 1e6 }[unit]).toPrecision(3))
    console.log(JSON.stringify({ bench: work, document: document.id, measures: measures.length, subjects: subjects.length, value, unit }))
  }
  report(
    'compile',
    taken(() => compileDocument(document)),
    1,
    'ms',
  )
  const proved = taken(() => subjects.map(facts => measures.map(measure => assess(measure, facts))))
  report('one measure with its proof', proved, subjects.length * measures.length, 'µs')

  const program = programOf(measures)
  const places = subjects.map(facts => placeSubject(program, facts))
  const matcher = new Matcher(program)
  const counted = taken(() => {
    for (let time = 0; time < turns; time++) for (const place of places) matcher.match(place)
  })
  report('all measures by counting', counted, subjects.length * turns, 'µs')

  const rows = Array.from({ length: bulkRows }, (_, index) => places[index % places.length] as Int32Array)
  const columns = cellsOfRows(program, rows)
  const engine = new BulkEngine(planeProgramOf(program))
  const bulk = taken(() => engine.run(columns, bulkRows, emptyCounts(measures.length)))
  report(`one measure of ${bulkRows.toLocaleString('en')} subjects by planes`, bulk, bulkRows * measures.length, 'ns')
}

/** Median milliseconds of a core, of as many runs as a moment allows, after some to warm up. */
function taken(work: () => unknown): number {
  const times: number[] = []
  for (const until of [50, 150]) {
    times.length = 0
    const start = performance.now()
    while (performance.now() - start < until) {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      times.push((user + system) / 1000)
    }
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
}
