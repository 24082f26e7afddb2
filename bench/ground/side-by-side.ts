import { capture } from './capture.ts'
import type { District } from './district.ts'
import { type Fresh, startFloor } from './floor.ts'
import { median, printLine, rounded } from './line.ts'
import { load, type Shot } from './load.ts'

export type Measure = {
  bench: string
  district: District
  serverUrl: string
  cookie: string
  next: () => Shot
  /** for writes: what the floor must renew in the statements captured */
  fresh?: (statements: { text: string; values: unknown[] }[]) => Fresh
  target?: number
}

const rounds = 3
const seconds = 3

/** Our route and its floor in turn, three rounds of three seconds each; the ratio is the median of the rounds' own ratios. */
export async function sideBySide({ bench, district, serverUrl, cookie, next, fresh, target = 0.65 }: Measure): Promise<boolean> {
  await once(serverUrl, cookie, next())
  const statements = await capture(district.pool, () => once(serverUrl, cookie, next()))
  const floor = await startFloor(district.url, statements, fresh?.(statements))
  const pairs = []
  await load(serverUrl, cookie, next, 1)
  await load(floor.url, cookie, next, 1)
  for (let round = 0; round < rounds; round++)
    pairs.push({ ours: await load(serverUrl, cookie, next, seconds), floor: await load(floor.url, cookie, next, seconds) })
  await floor.stop()
  const ratio = rounded(median(pairs.map(pair => pair.ours.perSecond / pair.floor.perSecond)))
  const failures = pairs.reduce((sum, pair) => sum + pair.ours.failures + pair.floor.failures, 0)
  const ok = ratio >= target && failures === 0
  printLine({
    bench,
    value: Math.round(median(pairs.map(pair => pair.ours.perSecond))),
    unit: 'req/s',
    p50_ms: median(pairs.map(pair => pair.ours.p50)),
    p99_ms: median(pairs.map(pair => pair.ours.p99)),
    against: 'bare fastify+pg+session, same SQL',
    floor: Math.round(median(pairs.map(pair => pair.floor.perSecond))),
    ratio,
    target: `ratio >= ${target}`,
    statements: statements.length,
    failures,
    ok,
  })
  return ok
}

async function once(url: string, cookie: string, shot: Shot) {
  const answer = await fetch(url + shot.path, {
    method: shot.method,
    headers: {
      cookie: `sid=${cookie}`,
      ...(shot.body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(shot.body === undefined ? {} : { body: JSON.stringify(shot.body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${shot.method} ${shot.path} answered ${answer.status}: ${text}`)
}
