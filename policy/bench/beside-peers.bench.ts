import { answers, Matcher } from '#counting/matcher.ts'
import { readFacts } from '#facts/read-facts.ts'
import { placeSubject, programOf } from '#lowered/program.ts'
import { compiledOf, dictionary, leavesOf, randomFrom, subjectOf } from './generated.ts'
import { installPeers } from './peers/install.ts'
import { keyed, type Peer, peers } from './peers/peers.ts'
import { median, report, taken, timed, timesQuicker } from './report.ts'

const most = Number(process.env.POLICIES ?? 20_000)
const policies = leavesOf(most, 8)
const random = randomFrom(13)
// nothing is missing: of what is not known most peers have no word
const subjects = Array.from({ length: 10 }, () => subjectOf(random, 1))
const warm = 3

/** How much quicker than these we mean to be; beside the others it is told. */
const targets: Readonly<Record<string, number>> = { 'json-rules-engine': 1000, '@gorules/zen-engine': 100 }

installPeers()
const measured = new Map<number, ReturnType<typeof measureOurs>>()
for (const peer of peers) await beside(peer)

/** Milliseconds of a core for one subject, and for each of them which policies hold. */
function measureOurs(count: number): { ours: number; right: boolean[][] } {
  const program = programOf(compiledOf(policies.slice(0, count)))
  const matcher = new Matcher(program)
  const places = subjects.map(subject => placeSubject(program, readFacts(subject, dictionary, '2026-06-30')))
  const right = places.map(place => [...matcher.match(place).answers].map(answer => answer === answers.yes))
  let turn = 0
  const ours = median(timed(400, () => matcher.match(places[turn++ % places.length] as Int32Array)))
  report(`one subject against ${count.toLocaleString('en')} policies of 8 leaves, nothing missing`, ours, 'ms of a core')
  return { ours, right }
}

/** First whether it answers alike, then how long it takes. */
async function beside({ name, prepare, atMost = most }: Peer): Promise<void> {
  const count = Math.min(most, atMost)
  const { ours, right } = measured.get(count) ?? measureOurs(count)
  measured.set(count, { ours, right })
  const ready = await taken(async () => prepare(policies.slice(0, count)))
  let differing = 0
  const times: number[] = []
  for (const [index, subject] of subjects.map(keyed).entries()) {
    const { result, cpu } = await taken(async () => ready.result(subject))
    differing += result.filter((holds, policy) => holds !== right[index]?.[policy]).length
    times.push(cpu)
  }
  const theirs = median(times.slice(warm).sort((a, b) => a - b))
  report(`one subject against ${count.toLocaleString('en')} policies by ${name}`, theirs, 'ms of a core', {
    ours: Number(ours.toPrecision(3)),
    ratio: Number((theirs / ours).toPrecision(3)),
    prepared_ms: Math.round(ready.cpu),
    compared: subjects.length * count,
    differing,
    ...(targets[name] !== undefined && timesQuicker(targets[name], theirs / ours)),
  })
}
