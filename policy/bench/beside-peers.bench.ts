import { answers, Matcher } from '#counting/matcher.ts'
import { readFacts } from '#facts/read-facts.ts'
import { placeSubject, programOf } from '#lowered/program.ts'
import { compiledOf, dictionary, leavesOf, randomFrom, subjectOf } from './generated.ts'
import { installPeers } from './peers/install.ts'
import { keyed, type Peer, peers } from './peers/peers.ts'
import { median, report, taken, timed, timesQuicker } from './report.ts'

const count = Number(process.env.POLICIES ?? 2_000)
const policies = leavesOf(count, 8)
const random = randomFrom(13)
// nothing is missing: of what is not known most peers have no word
const subjects = Array.from({ length: 20 }, () => subjectOf(random, 1))

/** How much quicker than these we mean to be; beside the others it is told. */
const targets: Readonly<Record<string, number>> = { 'json-rules-engine': 1000, '@gorules/zen-engine': 100 }

installPeers()
const program = programOf(compiledOf(policies))
const matcher = new Matcher(program)
const places = subjects.map(subject => placeSubject(program, readFacts(subject, dictionary, '2026-06-30')))
const right = places.map(place => [...matcher.match(place).answers].map(answer => answer === answers.yes))
let turn = 0
const ours = median(timed(400, () => matcher.match(places[turn++ % places.length] as Int32Array)))
report(`one subject against ${count} policies of 8 leaves, nothing missing`, ours, 'ms of a core')
for (const peer of peers) await beside(peer)

/** First whether it answers alike, then how long it takes. */
async function beside({ name, prepare }: Peer): Promise<void> {
  const ready = await taken(async () => prepare(policies))
  let differing = 0
  const times: number[] = []
  for (const [index, subject] of subjects.map(keyed).entries()) {
    const { result, cpu } = await taken(async () => ready.result(subject))
    differing += result.filter((holds, policy) => holds !== right[index]?.[policy]).length
    times.push(cpu)
  }
  // the first five warm up
  const theirs = median(times.slice(5).sort((a, b) => a - b))
  report(`the same by ${name}`, theirs, 'ms of a core', {
    ours,
    ratio: Math.round(theirs / ours),
    prepared_ms: Math.round(ready.cpu),
    compared: subjects.length * count,
    differing,
    ...(targets[name] !== undefined && timesQuicker(targets[name], theirs / ours)),
  })
}
