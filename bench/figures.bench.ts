import { makeMember } from '@yigen/testing/cast.ts'
import { signedIn } from './ground/cookies.ts'
import { benchDistrict, benchNow, districtId } from './ground/district.ts'
import { fullSize, quickSize } from './ground/fill.ts'
import { fillRatings } from './ground/fill-ratings.ts'
import { median, percentile, printLine, rounded } from './ground/line.ts'
import { isWanted, options } from './ground/options.ts'
import { shoot } from './ground/shoot.ts'
import { startSide } from './ground/start-side.ts'

// A leader's month in the district of 300,000 requests: thirty thousand a month, each figure whole, by day and five times told apart, with the month before.
const size = options.quick ? quickSize : fullSize
const district = await benchDistrict('bench_figures', size)
await fillRatings(district.ownerUrl, size)
const ours = await startSide('ours', district)
const leader = await makeMember(district.db, benchNow, { name: '苏明哲', unitId: districtId, roles: ['leader'] })
const cookie = await signedIn(district, leader)
const [from, until] = ['2026-10-01', '2026-10-31']
const rounds = options.quick ? 5 : 15

const ask = async (path: string) => {
  const begun = performance.now()
  const { ok, status, text } = await shoot(ours.url, { method: 'GET', path, cookie })
  if (!ok) throw new Error(`${path} answered ${status}: ${text}`)
  return { ms: performance.now() - begun, answer: JSON.parse(text) }
}

/** What no month's figures can do without: each of its clocks found once and looked at, and of each matter received who had it. By hand, the totals alone, no month before, nothing told apart. */
const floor = `
  select (select count(*) from request r where r.district_id = $1 and r.received_at >= $2 and r.received_at < $3)::int as received,
    (select count(*) from clock k where k.district_id = $1 and k.kind = 'answer' and k.due_at > $2 and k.due_at <= $3
      and (k.stopped_by is distinct from 'request.withdrawn' or k.stopped_at > k.due_at))::int as answers,
    (select count(*) from clock k where k.district_id = $1 and k.kind = 'settlement' and k.due_at > $2 and k.due_at <= $3)::int as settlements`

const results = [
  await measureMonth('figures.getPeriodFigures, a month'),
  await measureRows('figures.listPeriodRows, late answers of a month'),
]
await ours.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

async function measureMonth(bench: string): Promise<boolean> {
  if (!isWanted(bench)) return true
  const [took, floors] = [[] as number[], [] as number[]]
  const span = [districtId, `${from}T00:00:00+08:00`, '2026-11-01T00:00:00+08:00']
  for (let round = -2; round < rounds; round++) {
    const { ms, answer } = await ask(`/api/figures?from=${from}&until=${until}`)
    const begun = performance.now()
    const { rows } = await district.pool.query(floor, span)
    const [{ received, answers, settlements }] = rows
    const { now } = answer.total
    if (now.received !== received || now.answers.due !== answers || now.settlements.due !== settlements)
      throw new Error(`the floor counts otherwise: ${JSON.stringify(rows[0])} against ${JSON.stringify(now)}`)
    if (round < 0) continue
    took.push(ms)
    floors.push(performance.now() - begun)
  }
  const value = rounded(median(took), 0)
  printLine({
    bench,
    value,
    unit: 'ms',
    most_ms: rounded(percentile(took, 99), 0),
    against: 'the totals of one month counted by hand',
    floor_ms: rounded(median(floors), 0),
    target: '<= 1000 ms',
    ok: value <= 1000,
  })
  return value <= 1000
}

async function measureRows(bench: string): Promise<boolean> {
  if (!isWanted(bench)) return true
  const took: number[] = []
  for (let round = -2; round < rounds; round++) {
    const { ms } = await ask(`/api/figures/rows?figure=answers&from=${from}&until=${until}&limit=50`)
    if (round >= 0) took.push(ms)
  }
  const value = rounded(median(took), 0)
  printLine({ bench, value, unit: 'ms', most_ms: rounded(percentile(took, 99), 0), target: '<= 300 ms', ok: value <= 300 })
  return value <= 300
}
