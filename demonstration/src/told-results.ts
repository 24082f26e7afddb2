import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { mostReminders } from '@yigen/domain/results/reminding.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { reckonBrings } from '@yigen/server/results/reckon-brings.ts'
import { type RawBuilder, sql, type Transaction } from 'kysely'

/** What a district brought about so far: how much this year's months are above last year's, how many landed, by how much capital was raised (fen), how many investors of each list. */
export type Brought = { revenueGrowth: number; taxGrowth: number; landed: number; raised: number; global500: number; china500: number }

type Sql = RawBuilder<unknown>

/** Of the year before, how much falls on each of the first ten months. */
const shares = [0.088, 0.071, 0.083, 0.081, 0.079, 0.086, 0.08, 0.078, 0.085, 0.089]

const investors = '环屿 澜图 渤远 衡山 北辰 岱宗 沧岳 赤霄 玄圃 青阳 白鹿 紫微 长庚 启明 昆仑 太和 重华 广袤'
  .split(' ')
  .map(name => `${name}集团`)

/**
 * What enterprises have brought, as a story already told: thousands of claims, each recorded, verified by a second person and mostly confirmed, by a statement a kind.
 * From what the year before came to, months are made that add up to it; nothing of it lies after `now`. R16.1, R16.2
 */
export async function tellResults(trx: Transaction<DB>, districtId: string, brought: Brought, now: Temporal.Instant): Promise<void> {
  const today = dateIn(now)
  for (const [kind, growth] of [['revenue', brought.revenueGrowth] as const, ['tax', brought.taxGrowth] as const])
    await tellMonths(trx, districtId, kind, growth, today)
  await tellLanded(trx, districtId, brought.landed, today)
  await tellRaised(trx, districtId, brought.raised, today)
  for (const kind of ['global500', 'china500'] as const) await tellInvestors(trx, districtId, kind, brought[kind], today)
  await peopleAYearAgo(trx, districtId, today)
  await reckonBrings(trx, { districtId })
}

const columns = sql`district_id, id, enterprise_id, kind, period_kind, period_until, value, words, source, document, recorded_by, recorded_at, first_id,
  verified_by, verified_at, confirmed_by, confirmed_at, reminded`

/** Recorded when its period was over, verified a day later by a second person, and confirmed two days after that where the enterprise answers. */
const claimed = (
  districtId: string,
  of: { kind: string; period: 'day' | 'month'; until: Sql; value: Sql; words?: Sql; source: string; document?: string },
) => sql`${districtId}, n.id, e.id, ${of.kind}, ${of.period}, ${of.until}, ${of.value}, ${of.words ?? sql`''`}, ${of.source}, ${of.document ?? ''}, r.recorder,
  n.at, n.id, r.second, n.at + interval '26 hours', case when r.answers then k.member_id end, case when r.answers and k.member_id is not null then n.at + interval '76 hours' end, ${mostReminders}`

/** Over `enterprise e` and `m`, with `until`: an id, when it was recorded, by whom, and who looked. No earlier than the register knew the enterprise. */
const around = (districtId: string, until: Sql, second: 'head' | 'clerk', today: Temporal.PlainDate) => {
  const of = (
    role: string,
    unit: string,
  ) => sql`(select m.id from member m where m.district_id = ${districtId} and ${role} = any(m.roles) and m.unit_id = ${`${districtId}-${unit}`}
    order by m.created_at, m.id limit 1)`
  const recorder = sql`(select t.default_minister_id from district t where t.id = ${districtId})`
  return sql`
    cross join lateral (
      select case when ${until} is not null then gen_random_uuid() end as id, (least(greatest(${until} + 3, (e.created_at at time zone 'Asia/Shanghai')::date + 1), ${today.toString()}::date - 4) + time '10:00') at time zone 'Asia/Shanghai' as at
    ) n
    cross join (select ${recorder} as recorder, ${second === 'head' ? of('head', 'investment') : of('clerk', 'tax')} as second) q
    cross join lateral (select q.recorder, q.second, abs(hashtext(e.name || ${until}::text)) % 10 < 8 as answers) r
    left join lateral (select c.member_id from contact c where c.district_id = ${districtId} and c.enterprise_id = e.id and c.is_main limit 1) k on true`
}

/** Ten months of this year and of the one before, from what that one came to; a month that a project has told stays. */
async function tellMonths(trx: Transaction<DB>, districtId: string, kind: 'revenue' | 'tax', growth: number, today: Temporal.PlainDate) {
  const until = sql`m.until`
  await sql`
    insert into result_claim (${columns})
    select ${claimed(districtId, { kind, period: 'month', until, value: sql`round(c.value * m.share)::bigint`, source: kind === 'tax' ? '税务月度清册' : '企业月报' })}
    from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    cross join lateral (
      select (make_date(y.year, s.n::int, 1) + interval '1 month - 1 day')::date as until, s.share * y.growth as share
      from unnest(${shares}::float8[]) with ordinality as s(share, n)
      cross join (values (${today.year - 1}::int, 1::float8), (${today.year}::int, ${growth}::float8)) as y(year, growth)
    ) m
    ${around(districtId, until, kind === 'tax' ? 'clerk' : 'head', today)}
    where c.district_id = ${districtId} and c.kind = ${kind} and c.period_kind = 'yearToDate' and c.period_until = make_date(${today.year - 1}::int, 12, 31)
      and c.verified_at is not null and m.until < date_trunc('month', ${today.toString()}::date)
    on conflict do nothing`.execute(trx)
}

/** Spread over the last two years, those that landed as the register says. */
async function tellLanded(trx: Transaction<DB>, districtId: string, most: number, today: Temporal.PlainDate) {
  const until = sql`m.until`
  await sql`
    insert into result_claim (${columns})
    select ${claimed(districtId, { kind: 'landed', period: 'day', until, value: sql`1`, source: '营业执照', document: '营业执照副本' })}
    from (select e.*, row_number() over (order by abs(hashtext(e.name)), e.id) as n from enterprise e
      where e.district_id = ${districtId} and e.state = 'landed' and not exists (
        select from result_claim c where c.district_id = e.district_id and c.enterprise_id = e.id and c.kind = 'landed')) e
    cross join lateral (select ${today.toString()}::date - 40 - (e.n * 389 % 600)::int as until) m
    ${around(districtId, until, 'head', today)} where e.n <= ${most}`.execute(trx)
}

/** What those that landed have put in since, in equal parts. */
async function tellRaised(trx: Transaction<DB>, districtId: string, fen: number, today: Temporal.PlainDate) {
  const until = sql`m.until`
  await sql`
    insert into result_claim (${columns})
    select ${claimed(districtId, { kind: 'registeredCapital', period: 'day', until, value: sql`e.capital + ${fen}::bigint / e.many`, source: '变更登记通知书', document: '增资决议' })}
    from (
      select e.*, c.value as capital, c.period_until as since, count(*) over () as many from enterprise e
      join lateral (
        select c.value, c.period_until from result_claim c
        where c.district_id = e.district_id and c.enterprise_id = e.id and c.kind = 'registeredCapital' order by c.period_until desc limit 1
      ) c on true
      where e.district_id = ${districtId} and e.state = 'landed' and e.kind = 'target' and c.period_until < ${today.toString()}::date - 120
    ) e
    cross join lateral (select greatest(e.since + 30, ${today.toString()}::date - 40 - (abs(hashtext(e.name)) % 620)::int) as until) m
    ${around(districtId, until, 'head', today)}`.execute(trx)
}

async function tellInvestors(
  trx: Transaction<DB>,
  districtId: string,
  kind: 'global500' | 'china500',
  most: number,
  today: Temporal.PlainDate,
) {
  const until = sql`m.until`
  const names = kind === 'global500' ? investors : investors.toReversed()
  await sql`
    insert into result_claim (${columns})
    select ${claimed(districtId, { kind, period: 'day', until, value: sql`1`, words: sql`m.name`, source: '股权结构图', document: '章程' })}
    from (select e.*, row_number() over (order by (e.kind = 'key') desc, abs(hashtext(e.name || ${kind})), e.id) as n from enterprise e
      where e.district_id = ${districtId} and (e.kind = 'key' or e.state = 'landed') and e.code is not null) e
    cross join lateral (select (${names}::text[])[e.n] as name, ${today.toString()}::date - 45 - (e.n * 61 % 900)::int as until) m
    ${around(districtId, until, 'head', today)} where e.n <= ${most}`.execute(trx)
}

/** People are a level: what the same enterprises had a year before. */
async function peopleAYearAgo(trx: Transaction<DB>, districtId: string, today: Temporal.PlainDate) {
  const until = sql`m.until`
  await sql`
    insert into result_claim (${columns})
    select ${claimed(districtId, { kind: 'people', period: 'month', until, value: sql`round(c.value * 0.917)::bigint`, source: '社保参保人数' })}
    from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    cross join lateral (select (date_trunc('month', c.period_until) - interval '11 months' - interval '1 day')::date as until) m
    ${around(districtId, until, 'head', today)}
    where c.district_id = ${districtId} and c.kind = 'people' and c.period_kind = 'month' and abs(hashtext(e.name)) % 5 > 0
    on conflict do nothing`.execute(trx)
}
