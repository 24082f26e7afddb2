import { capture } from './capture.ts'
import type { District } from './district.ts'
import { type Fresh, startFloor } from './floor.ts'
import { median, printLine, rounded } from './line.ts'
import { load, type Shot } from './load.ts'
import { type Paced, pace } from './pace.ts'
import { shoot } from './shoot.ts'

export type Measure = {
  bench: string
  district: District
  serverUrl: string
  cookie: string
  next: () => Shot
  /** for writes: what the floor must renew in the statements captured */
  fresh?: (statements: { text: string; values: unknown[] }[]) => Fresh
  target?: number
  /** what 99 of 100 people must not wait longer than, in milliseconds, at the pace below */
  most?: number
}

/** More than a district's people do: a thousand of them, each opening the page once in fifty seconds. */
const unhurried = { perSecond: 20, seconds: 10 }

const rounds = 3
const seconds = 3

/** Our route and its floor in turn, three rounds of three seconds each; the ratio is the median of the rounds' own ratios. */
export async function sideBySide({ bench, district, serverUrl, cookie, next, fresh, target = 0.65, most }: Measure): Promise<boolean> {
  await once(serverUrl, cookie, next())
  const statements = await capture(district.pool, () => once(serverUrl, cookie, next()))
  const floor = await startFloor(district.url, statements, fresh?.(statements))
  const pairs = []
  await load(serverUrl, cookie, next, 1)
  await load(floor.url, cookie, next, 1)
  for (let round = 0; round < rounds; round++)
    pairs.push({ ours: await load(serverUrl, cookie, next, seconds), floor: await load(floor.url, cookie, next, seconds) })
  const paced = most === undefined ? undefined : await unhurriedly(serverUrl, floor.url, cookie, next)
  await floor.stop()
  const ratio = rounded(median(pairs.map(pair => pair.ours.perSecond / pair.floor.perSecond)))
  const failures = pairs.reduce((sum, pair) => sum + pair.ours.failures + pair.floor.failures, paced?.failures ?? 0)
  const ok = ratio >= target && failures === 0 && (paced === undefined || paced.p99 <= (most as number))
  printLine({
    bench,
    value: Math.round(median(pairs.map(pair => pair.ours.perSecond))),
    unit: 'req/s',
    p50_ms: median(pairs.map(pair => pair.ours.p50)),
    p99_ms: median(pairs.map(pair => pair.ours.p99)),
    against: 'bare fastify+pg+session, same SQL',
    floor: Math.round(median(pairs.map(pair => pair.floor.perSecond))),
    ratio,
    ...(paced && {
      paced_per_second: unhurried.perSecond,
      paced_p50_ms: paced.p50,
      paced_p99_ms: paced.p99,
      floor_paced_p99_ms: paced.floorP99,
    }),
    target: `ratio >= ${target}${paced ? `, paced p99 <= ${most} ms` : ''}`,
    statements: statements.length,
    failures,
    ok,
  })
  return ok
}

/** What is waited for where nobody pushes, ours and the floor in turn, the medians of three rounds: the floor's tells what the machine itself lets one wait. */
async function unhurriedly(serverUrl: string, floorUrl: string, cookie: string, next: () => Shot) {
  const pairs: { ours: Paced; floor: Paced }[] = []
  for (let round = 0; round < rounds; round++)
    pairs.push({ ours: await pace(serverUrl, cookie, next, unhurried), floor: await pace(floorUrl, cookie, next, unhurried) })
  const middle = (of: (pair: (typeof pairs)[number]) => number) => rounded(median(pairs.map(of)), 1)
  return {
    p50: middle(({ ours }) => ours.p50),
    p99: middle(({ ours }) => ours.p99),
    floorP99: middle(({ floor }) => floor.p99),
    failures: pairs.reduce((sum, { ours, floor }) => sum + ours.failures + floor.failures, 0),
  }
}

/** The first answer must be what it should be: a refusal is quick and measures nothing. */
async function once(url: string, cookie: string, shot: Shot) {
  const answer = await shoot(url, cookie, shot)
  if (!answer.ok) throw new Error(`${shot.method} ${shot.path} answered ${answer.status}: ${answer.text}`)
}
