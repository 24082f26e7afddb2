import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Matcher } from '#counting/matcher.ts'
import { readFacts } from '#facts/read-facts.ts'
import { placeSubject, programOf } from '#lowered/program.ts'
import { BulkEngine, emptyCounts } from '#planes/bulk-engine.ts'
import { planeProgramOf } from '#planes/plane-program.ts'
import { columnsFor } from './bulk.ts'
import { compiledOf, dictionary, leavesOf, randomFrom, subjectOf } from './generated.ts'
import { type Panel, plot } from './plot.ts'
import { median, report, taken, timed } from './report.ts'

type Point = Panel['points'][number]

/** Milliseconds of a core for one subject, a fourth of the facts missing. */
function oneSubject(policies: number, leaves: number): number {
  const program = programOf(compiledOf(leavesOf(policies, leaves)))
  const matcher = new Matcher(program)
  const random = randomFrom(17)
  const places = Array.from({ length: 20 }, () => placeSubject(program, readFacts(subjectOf(random), dictionary, '2026-06-30')))
  let turn = 0
  return median(timed(200, () => matcher.match(places[turn++ % places.length] as Int32Array)))
}

async function manySubjects(rows: number): Promise<number> {
  const program = programOf(compiledOf(leavesOf(500, 10)))
  const engine = new BulkEngine(planeProgramOf(program))
  const columns = columnsFor(program, rows)
  engine.run(columns, Math.min(rows, 65_536), emptyCounts(500))
  return (await taken(async () => engine.run(columns, rows, emptyCounts(500)))).cpu
}

const withPolicies = [1_250, 2_500, 5_000, 10_000, 20_000].map((at): Point => ({ at, takes: oneSubject(at, 8) }))
const withClauses = [4, 8, 16, 32].map((at): Point => ({ at, takes: oneSubject(5_000, at) }))
const withSubjects: Point[] = []
for (const at of [65_536, 131_072, 262_144, 524_288, 1_048_576]) withSubjects.push({ at, takes: await manySubjects(at) })

const panels: Panel[] = [
  { title: 'One subject, policies of 8 clauses', across: 'policies', unit: 'ms of a core', points: withPolicies },
  { title: 'One subject, 5,000 policies', across: 'clauses of each', unit: 'ms of a core', points: withClauses },
  { title: '500 policies of 10 clauses', across: 'subjects', unit: 'ms of a core', points: withSubjects },
]
for (const { title, across, points } of panels)
  for (const { at, takes } of points) report(`growth: ${title}: ${at.toLocaleString('en')} ${across}`, takes, 'ms of a core')
writeFileSync(join(import.meta.dirname, '../../docs/pictures/policy-growth.svg'), plot(panels))
