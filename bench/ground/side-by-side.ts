import type { District } from './district.ts'
import type { Floor } from './floor.ts'
import { median, printLine, rounded } from './line.ts'
import { load, type Rate } from './load.ts'
import { isWanted, options } from './options.ts'
import { type Paced, pace } from './pace.ts'
import { printTold } from './print-told.ts'
import { rowsWritten } from './rows-written.ts'
import { sameAnswer } from './same-answer.ts'
import { type Answer, type Shot, shoot } from './shoot.ts'
import type { Side } from './start-side.ts'

export type Sides = { district: District; ours: Side; floor: Side }

export type Measure = {
  bench: string
  floor: Floor
  /** what is asked next, of either side: a write is never asked for twice */
  next: () => Shot
  /** at least so much of the floor's acts a second */
  ratio: number
  /** at most so many statements an act */
  statements: number
  /** of a write: at most so many acts a round, where there is not more to act upon */
  mostActs?: number
  /** what 99 of 100 people must not wait longer than, in milliseconds, at the pace below; on a machine that lets the floor itself wait, than what the ratio allows of the floor's wait */
  most?: number
}

/** More than a district's people do: a thousand of them, each opening the page once in fifty seconds. */
const unhurried = { perSecond: 20, seconds: options.quick ? 3 : 10 }

const rounds = options.quick ? 1 : 3
const seconds = options.quick ? 1.5 : 3

type Round = Rate & { statements: number; planned: number; serverMs: number; databaseMs: number }

/**
 * Our route and its floor in turn, three rounds of about three seconds each; the ratio is the median of the rounds' own ratios. Statements and CPU are those of the rounds, divided by their acts.
 * Nothing is measured before both are seen to answer the same, or of a write to leave the same rows.
 */
export async function sideBySide({ district, ours, floor }: Sides, measure: Measure): Promise<boolean> {
  if (!isWanted(measure.bench)) return true
  const differ = await differenceOf({ district, ours, floor }, measure)
  if (differ) return refused(measure.bench, differ)
  const acts = { ours: await warmedUp(ours, measure), floor: await warmedUp(floor, measure) }
  const pairs: { ours: Round; floor: Round }[] = []
  for (let round = 0; round < rounds; round++)
    pairs.push({ ours: await counted(ours, measure, acts.ours), floor: await counted(floor, measure, acts.floor) })
  const paced = measure.most === undefined ? undefined : await unhurriedly(ours, floor, measure.next)
  const ok = printed(measure, pairs, paced)
  if (options.quick) await tellAct(ours, measure)
  return ok
}

async function differenceOf({ district, ours, floor }: Sides, measure: Measure): Promise<string | undefined> {
  try {
    await (measure.floor.method === 'GET' ? compareAnswers(ours, floor, measure) : compareRows(district, ours, floor, measure))
  } catch (error) {
    return (error as Error).message
  }
}

/** A floor that does not do what ours does measures nothing; the other measures go on. */
function refused(bench: string, differ: string): false {
  printLine({ bench, value: Number.NaN, unit: 'req/s', differ, ok: false })
  return false
}

/** Three times, so that not only the first row is compared. */
async function compareAnswers(ours: Side, floor: Side, { floor: by, next }: Measure): Promise<void> {
  for (let time = 0; time < 3; time++) {
    const shot = next()
    const [our, floors] = [await answered(ours, shot), await answered(floor, shot)].map(({ text }) => JSON.parse(text))
    sameAnswer(our, floors, by)
  }
}

async function compareRows(district: District, ours: Side, floor: Side, { next }: Measure): Promise<void> {
  const our = await rowsWritten(district, ours.url, next())
  const floors = await rowsWritten(district, floor.url, next())
  const missing = [
    ...our.filter(row => !floors.includes(row)).map(row => `- ${row}`),
    ...floors.filter(row => !our.includes(row)).map(row => `+ ${row}`),
  ]
  if (missing.length > 0 || our.length !== floors.length)
    throw new Error(`ours leaves ${our.length} rows, the floor ${floors.length}:\n${missing.join('\n')}`)
}

/** The first answer must be what it should be: a refusal is quick and measures nothing. */
async function answered(side: Side, shot: Shot): Promise<Answer> {
  const answer = await shoot(side.url, shot)
  if (!answer.ok) throw new Error(`${shot.method} ${shot.path} answered ${answer.status}: ${answer.text}`)
  return answer
}

/** A write has only so many acts. Of a read it goes on until V8, whose compiling counts as CPU of the process, is done with what the act runs through: a server that is used has that behind it. */
const warmUpOf = ({ mostActs }: Measure): number => (mostActs === undefined ? 2 : 0.4)

/** Until every connection has its plans; returns how many acts a round takes. */
async function warmedUp({ url }: Side, measure: Measure): Promise<number> {
  const { next, mostActs = Number.POSITIVE_INFINITY } = measure
  const roundOf = ({ perSecond }: Rate, part: number) => Math.max(20, Math.round(Math.min(mostActs, perSecond * seconds) * part))
  const first = await load(url, next, { acts: Math.min(100, mostActs / 5) })
  return roundOf(await load(url, next, { acts: roundOf(first, warmUpOf(measure)) }), 1)
}

async function counted(side: Side, { next }: Measure, acts: number): Promise<Round> {
  const plansBefore = await side.plans()
  const before = await side.figures()
  const rate = await load(side.url, next, { acts })
  const after = await side.figures()
  const planned = ((await side.plans()) - plansBefore) / acts
  const each = (of: keyof typeof before) => (after[of] - before[of]) / acts
  return { ...rate, planned, statements: each('statements'), serverMs: each('serverMs'), databaseMs: each('databaseMs') }
}

function printed(
  { bench, ratio: leastRatio, statements: mostStatements, most }: Measure,
  pairs: { ours: Round; floor: Round }[],
  paced?: Waits,
): boolean {
  const middle = (of: (pair: { ours: Round; floor: Round }) => number, digits = 2) => rounded(median(pairs.map(of)), digits)
  const ratio = middle(({ ours, floor }) => ours.perSecond / floor.perSecond)
  const statements = middle(({ ours }) => ours.statements, 1)
  const failures = pairs.reduce((sum, { ours, floor }) => sum + ours.failures + floor.failures, paced?.failures ?? 0)
  const ok =
    ratio >= leastRatio &&
    Math.round(statements) <= mostStatements &&
    failures === 0 &&
    (paced === undefined || paced.p99 <= Math.max(most as number, paced.floorP99 / leastRatio))
  printLine({
    bench,
    value: middle(({ ours }) => ours.perSecond, 0),
    unit: 'req/s',
    p50_ms: middle(({ ours }) => ours.p50),
    p99_ms: middle(({ ours }) => ours.p99),
    against: 'bare fastify+pg, one named statement',
    floor: middle(({ floor }) => floor.perSecond, 0),
    ratio,
    statements,
    floor_statements: middle(({ floor }) => floor.statements, 1),
    planned: middle(({ ours }) => ours.planned, 1),
    floor_planned: middle(({ floor }) => floor.planned, 1),
    server_cpu_ms: middle(({ ours }) => ours.serverMs),
    floor_server_cpu_ms: middle(({ floor }) => floor.serverMs),
    database_cpu_ms: middle(({ ours }) => ours.databaseMs),
    floor_database_cpu_ms: middle(({ floor }) => floor.databaseMs),
    cpu_ratio: middle(({ ours, floor }) => cpuMs(floor) / cpuMs(ours)),
    ...(paced && {
      paced_per_second: unhurried.perSecond,
      paced_p50_ms: paced.p50,
      paced_p99_ms: paced.p99,
      floor_paced_p99_ms: paced.floorP99,
    }),
    target: `ratio >= ${leastRatio}, statements <= ${mostStatements}${paced ? `, paced p99 <= ${most} ms or the floor's / ${leastRatio}` : ''}`,
    failures,
    ok,
  })
  return ok
}

const cpuMs = ({ serverMs, databaseMs }: Round): number => serverMs + databaseMs

type Waits = Paced & { floorP99: number }

/** What is waited for where nobody pushes, ours and the floor in turn, the medians of the rounds: the floor's tells what the machine itself lets one wait. */
async function unhurriedly(ours: Side, floor: Side, next: () => Shot): Promise<Waits> {
  const pairs: { ours: Paced; floor: Paced }[] = []
  for (let round = 0; round < rounds; round++)
    pairs.push({ ours: await pace(ours.url, next, unhurried), floor: await pace(floor.url, next, unhurried) })
  const middle = (of: (pair: (typeof pairs)[number]) => number) => rounded(median(pairs.map(of)), 1)
  return {
    p50: middle(pair => pair.ours.p50),
    p99: middle(pair => pair.ours.p99),
    floorP99: middle(pair => pair.floor.p99),
    failures: pairs.reduce((sum, pair) => sum + pair.ours.failures + pair.floor.failures, 0),
  }
}

async function tellAct(ours: Side, { bench, next }: Measure): Promise<void> {
  printTold(bench, await ours.tell(() => answered(ours, next())))
}
