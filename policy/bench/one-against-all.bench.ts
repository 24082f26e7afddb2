import { Matcher } from '#counting/matcher.ts'
import { readFacts } from '#facts/read-facts.ts'
import { placeSubject, programOf } from '#lowered/program.ts'
import { compiledOf, leavesOf, randomFrom, subjectOf } from './generated.ts'
import { median, p99, report, timed, upTo } from './report.ts'

const [start, cpu] = [performance.now(), process.cpuUsage()]
const program = programOf(compiledOf(leavesOf(20_000, 8)))
const matcher = new Matcher(program)
const { user, system } = process.cpuUsage(cpu)
const compiled = (user + system) / 1000
report('compile 20,000 policies of 8 leaves', compiled, 'ms of a core', {
  wall: Math.round(performance.now() - start),
  ...upTo(2000, compiled, 'ms'),
})

const random = randomFrom(11)
const subjects = Array.from({ length: 50 }, () => readFacts(subjectOf(random), program.measures[0]?.dictionary as never, '2026-06-30'))
const places = subjects.map(facts => placeSubject(program, facts))

let at = 0
const match = timed(400, () => {
  matcher.match(places[at++ % places.length] as Int32Array)
})
report('one subject against 20,000 policies: verdicts and near misses', median(match), 'ms of a core', {
  p99: Number(p99(match).toPrecision(3)),
  ...upTo(1, median(match), 'ms'),
})

const place = timed(50, () => {
  placeSubject(program, subjects[at++ % subjects.length] as (typeof subjects)[number])
})
report('a subject’s 200 facts into cells', median(place), 'ms of a core')

const cells = program.cells[0]?.count ?? 0
matcher.match(places[0] as Int32Array)
matcher.change(0, 0)
const steps = Math.max(1, Math.round((cells * 100) / 800))
let low = 0
const change = timed(100, () => {
  for (let time = 0; time < 1000; time++) {
    low = low === 0 ? steps : 0
    matcher.change(0, low)
  }
})
report('one fact changes, about 100 leaves touched', median(change), 'µs of a core', upTo(5, median(change), 'µs'))
