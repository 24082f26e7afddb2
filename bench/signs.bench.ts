import { evaluateSigns } from '@yigen/server/signs/evaluate-signs.ts'
import { runOnce } from '@yigen/testing/admin.ts'
import { sql } from 'kysely'
import { benchDistrict, benchNow, districtId } from './ground/district.ts'
import { fullSize, quickSize } from './ground/fill.ts'
import { printLine, rounded } from './ground/line.ts'
import { options } from './ground/options.ts'

// A night: every enterprise of a district of 100,000 is looked at, its facts, claims, ratings, contacts and late matters; then the night after, in which nothing is new.
const district = await benchDistrict('bench_signs', options.quick ? quickSize : fullSize)
await layFacts()

const first = await night(benchNow)
const second = await night(benchNow.add({ hours: 24 }))
const { rows } = await sql<{ n: number }>`select count(*)::int as n from sign_listing`.execute(district.db)
const perEnterprise = first.seconds / first.looked
const ok = perEnterprise * 100_000 <= 60 && second.seconds <= first.seconds * 1.5 && first.megabytes <= 200
printLine({
  bench: `signs.evaluateSigns, ${first.looked} enterprises`,
  value: rounded(first.seconds, 1),
  unit: 's',
  second_s: rounded(second.seconds, 1),
  listed: rows[0]?.n ?? 0,
  grown_mb: rounded(first.megabytes, 0),
  target: '<= 60 s for 100,000, <= 200 MB more',
  ok,
})
await district.stop()
process.exit(ok ? 0 : 1)

async function night(now: Temporal.Instant) {
  const [before, from] = [process.memoryUsage().rss, performance.now()]
  const looked = await evaluateSigns(district.db, now)
  return { looked, seconds: (performance.now() - from) / 1000, megabytes: (process.memoryUsage().rss - before) / 1_048_576 }
}

/** Of every enterprise a lease; of every tenth one that ends soon; of every twentieth people that went down. */
async function layFacts(): Promise<void> {
  await runOnce(
    district.ownerUrl,
    `with someone as (select id from member where district_id = '${districtId}' limit 1), every as (select id, row_number() over (order by id) as n from enterprise where district_id = '${districtId}')
     insert into fact (district_id, id, enterprise_id, kind, period, day, source, recorded_by, recorded_at)
     select '${districtId}', gen_random_uuid(), e.id, 'leaseUntil', '2025', '${benchNow}'::date + case when e.n % 10 = 0 then 120 else 900 end, '租赁合同', s.id, '${benchNow}'::timestamptz - interval '1 year'
     from every e, someone s;
     with two as (select id, row_number() over (order by id) as place from member where district_id = '${districtId}' order by id limit 2), every as (select id, row_number() over (order by id) as n from enterprise where district_id = '${districtId}')
     insert into result_claim (district_id, id, enterprise_id, kind, period_kind, period_until, value, source, recorded_by, recorded_at, first_id, verified_by, verified_at)
     select '${districtId}', x.id, x.enterprise_id, 'people', 'month', x.until, case when x.last then 70 else 100 end, '社保', (select id from two where place = 1), '${benchNow}', x.id, (select id from two where place = 2), '${benchNow}'
     from (select gen_random_uuid() as id, e.id as enterprise_id, v.until, v.last from every e cross join (values (date '2026-07-31', false), (date '2026-10-31', true)) v(until, last) where e.n % 20 = 0) x;
     analyze`,
  )
}
