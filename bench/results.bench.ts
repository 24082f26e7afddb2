import { monthEndBy } from '@yigen/domain/result-figures/months.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { tellCells } from '@yigen/server/result-figures/tell-cells.ts'
import { reckonBrings } from '@yigen/server/results/reckon-brings.ts'
import { guangzhou, makeMember } from '@yigen/testing/cast.ts'
import { sql } from 'kysely'
import { signedIn } from './ground/cookies.ts'
import { benchDistrict, benchNow, districtId } from './ground/district.ts'
import { quickSize } from './ground/fill.ts'
import { fillResults } from './ground/fill-results.ts'
import { printLine, rounded } from './ground/line.ts'
import { isWanted, options } from './ground/options.ts'
import { type Paced, pace } from './ground/pace.ts'
import { startSide } from './ground/start-side.ts'

// A leader's results of 36 months in one of eleven districts, and of all of them in their city, ten times a second; as known today and a year ago; with half as many claims and twice as many.
const sizes = options.quick ? [20_000] : [100_000, 200_000, 400_000]
const measured = options.quick ? 20_000 : 200_000
const district = await benchDistrict('bench_results', quickSize)
const ours = await startSide('ours', district)
const leader = await makeMember(district.db, benchNow, { name: '苏明哲', unitId: districtId, roles: ['leader'] })
const cookie = await signedIn(district, leader)
await aboveTheDistricts()
const ofCity = await makeMember(district.db, benchNow, { name: '齐望岳', unitId: guangzhou, roles: ['leader'], districtId: guangzhou })
const cityCookie = await signedIn(district, ofCity)
const rate = { perSecond: 10, seconds: options.quick ? 5 : 30 }
const months = 'kind=tax&from=2023-11&until=2026-10'
const yearSoFar = 'kind=tax&from=2026-01&until=2026-10'

const asked = (query: string) => pace(ours.url, () => ({ method: 'GET', path: `/api/results?${query}`, cookie }), rate)

const askedByCity = (query: string) => pace(ours.url, () => ({ method: 'GET', path: `/api/city?${query}`, cookie: cityCookie }), rate)

let filled = 0
const medians: number[] = []
const results: boolean[] = []
for (const claims of sizes) {
  await fillResults(district, filled, claims)
  filled = claims
  await asked(months)
  const paced = await asked(months)
  medians.push(paced.p50)
  const isMeasured = claims === measured
  results.push(told(`results.getResults, ${claims / 1000}k claims, 36 months`, paced, isMeasured ? 150 : null))
  if (!isMeasured) continue
  results.push(await monthsEnd())
  await askedByCity('from=2023-11&until=2026-10')
  results.push(told('results.getCityPicture, all districts, 36 months', await askedByCity('from=2023-11&until=2026-10'), 150))
  results.push(told('results.getCityPicture, while a result begins to count each second', await whileCounting(), 150))
  results.push(told('results.getCityPicture, the year beside the one before', await askedByCity('from=2026-01&until=2026-10'), 150))
  results.push(told('results.getYear, beside the year before', await asked(yearSoFar), 150))
  const past = await asked(`${months}&knownOn=2025-11-25`)
  const ratio = past.p50 / paced.p50
  results.push(
    told('results.asKnownOn, a year ago', past, null, {
      against: 'as known today',
      ratio: rounded(ratio),
      target: '<= 1.5 ×',
      ok: ratio <= 1.5,
    }),
  )
}
results.push(growth(medians))
await ours.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

/** The end of a month at which everybody is told 36 months of one district for the first time; and then nothing new. R16.6 */
async function monthsEnd(): Promise<boolean> {
  const bench = 'results.tellCells, 36 months of a district at once'
  if (!isWanted(bench)) return true
  const last = monthEndBy(benchNow)
  await sql`insert into result_month_end (district_id, ended_at, told_at)
    select id, case id when ${districtId} then ${last}::timestamptz - interval '1 month' else ${last}::timestamptz end, ${benchNow} from district on conflict do nothing`.execute(
    district.db,
  )
  const from = performance.now()
  await tellCells(district.db, benchNow)
  const seconds = rounded((performance.now() - from) / 1000, 1)
  printLine({ bench, value: seconds, unit: 's', target: '<= 5 s', ok: seconds <= 5 })
  return seconds <= 5
}

/** The city's picture, of which one district is another each second. */
async function whileCounting(): Promise<Paced> {
  const of = await district.db
    .selectFrom('result_bring')
    .select(['district_id', 'enterprise_id', 'kind'])
    .limit(1)
    .executeTakeFirstOrThrow()
  const counted = { districtId: of.district_id, enterpriseId: of.enterprise_id, kind: of.kind }
  const counting = setInterval(() => void inTransaction(district.db, trx => reckonBrings(trx, counted)), 1_000)
  const paced = await askedByCity('from=2023-11&until=2026-10')
  clearInterval(counting)
  return paced
}

/** How much longer the same months take with four times as many claims. */
function growth([smallest = Number.NaN, ...more]: readonly number[]): boolean {
  const bench = 'results.growth, four times as many claims'
  const largest = more.at(-1)
  if (largest === undefined || !isWanted(bench)) return true
  const times = rounded(largest / smallest, 1)
  printLine({ bench, value: times, unit: '×', against: `${sizes[0]} claims`, target: '<= 5 ×', ok: times <= 5 })
  return times <= 5
}

/** Each district whose claims are there is one of the city. */
async function aboveTheDistricts() {
  await sql`insert into unit (id, level, parent_id, district_id, name, short_name)
    select (440105 + d)::text, 'district', ${guangzhou}, (440105 + d)::text, '邻区' || d, '邻区' || d from generate_series(1, 10) d on conflict do nothing`.execute(
    district.db,
  )
}

type More = { against: string; ratio: number; target: string; ok: boolean }

function told(bench: string, { p50, p99, failures }: Paced, most: number | null, more?: More): boolean {
  if (!isWanted(bench)) return true
  const ok = failures === 0 && (most === null || p99 <= most) && (more?.ok ?? true)
  printLine({
    bench,
    value: rounded(p99, 0),
    unit: 'ms p99',
    p50_ms: rounded(p50, 0),
    ...(most === null ? {} : { target: `<= ${most} ms` }),
    ...more,
    ok,
  })
  return ok
}
