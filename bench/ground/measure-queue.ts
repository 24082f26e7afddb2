import { signedInAll } from './cookies.ts'
import { type Filer, filersApart, filersTogether, queueLength } from './fill-queue.ts'
import { inTurn } from './in-turn.ts'
import { median, printLine, rounded } from './line.ts'
import { load } from './load.ts'
import { isWanted, options } from './options.ts'
import type { Shot } from './shoot.ts'
import type { Sides } from './side-by-side.ts'

const rounds = 3
const acts = options.quick ? 300 : 1_500
const leastRatio = 0.9

/**
 * Fifty people file at once, each for an enterprise of their own: in one district, whose counter gives them all their numbers, and in turn in fifty districts, each with a counter of its own. All else is the same
 * (rows, code, connections, the lock that every NOTIFY takes at its commit), so what the first is slower by is what the counter holds up.
 */
export async function measureQueue({ district, ours }: Sides): Promise<boolean> {
  const bench = `requests.fileRequest by ${queueLength} people at once`
  if (!isWanted(bench)) return true
  const next = { together: await filing(filersTogether()), apart: await filing(filersApart()) }
  const run = (shot: () => Shot, of = acts) => load(ours.url, shot, { acts: of, connections: queueLength })
  await run(next.together, 200)
  await run(next.apart, 200)
  const pairs = []
  for (let round = 0; round < rounds; round++) pairs.push({ together: await run(next.together), apart: await run(next.apart) })
  const ratio = rounded(median(pairs.map(({ together, apart }) => together.perSecond / apart.perSecond)))
  const failures = pairs.reduce((sum, { together, apart }) => sum + together.failures + apart.failures, 0)
  const ok = ratio >= leastRatio && failures === 0
  printLine({
    bench,
    value: rounded(median(pairs.map(({ together }) => together.perSecond)), 0),
    unit: 'req/s',
    p50_ms: median(pairs.map(({ together }) => together.p50)),
    p99_ms: median(pairs.map(({ together }) => together.p99)),
    against: `the same in ${queueLength} districts, each with its own counter`,
    apart: rounded(median(pairs.map(({ apart }) => apart.perSecond)), 0),
    ratio,
    target: `ratio >= ${leastRatio}`,
    failures,
    ok,
  })
  return ok

  async function filing(filers: readonly Filer[]): Promise<() => Shot> {
    const { rows } = await district.pool.query<{ code: string }>(
      'select code from service_item where valid_until is null order by code limit 1',
    )
    const cookies = await signedInAll(district, filers)
    return inTurn(
      filers.map(({ enterpriseId }, i) => ({
        method: 'POST',
        path: '/api/requests',
        cookie: cookies[i] as string,
        body: { enterpriseId, body: '装修下周完工，想先做二次消防验收，可以吗？', serviceCode: rows[0]?.code },
      })),
    )
  }
}
