import type { Actor } from '@yigen/domain/members/actor.ts'
import { noReach } from '@yigen/domain/members/reach.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { getOfficerFeed } from '@yigen/server/feeds/get-officer-feed.ts'
import { renewOwnFeed } from '@yigen/server/feeds/renew-own-feed.ts'
import { createStation } from '@yigen/server/stations/create-station.ts'
import { runOnce } from '@yigen/testing/admin.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { benchDistrict, benchNow, districtId } from './ground/district.ts'
import { quickSize } from './ground/fill.ts'
import { median, printLine, rounded } from './ground/line.ts'
import { options } from './ground/options.ts'

// The calendar of an officer with 200 duties and 300 visits to come, among 5,000 visits of others: from the secret address to the text that a phone is sent.
const district = await benchDistrict('bench_feeds', quickSize)
const rounds = options.quick ? 20 : 200
const unitId = `${districtId}-investment`
const ministerId = await makeMember(district.db, benchNow, { name: '郑怀远', unitId, roles: ['minister'] })
const officerId = await makeMember(district.db, benchNow, { name: '陈若溪', unitId, roles: ['officer'], ministerId })
const by = (memberId: string, role: 'minister' | 'officer'): Actor => ({
  ...({ memberId, districtId, unitId, unitLevel: 'department', unitName: '区投促中心', name: '陈若溪' } as const),
  ...({ roles: [role], language: 'zh-CN', reach: noReach } as const),
})
const hours = { from: '14:00', until: '17:00', slotMinutes: 20, bookEvery: 2 }
const station = { name: '万胜广场', place: '新港东路 1238 号 1 楼大堂东侧', note: '', weekday: 3, desks: 2, phase: null, ...hours }
const { id: stationId } = await inTransaction(district.db, trx => createStation(trx, by(ministerId, 'minister'), station, benchNow))
await fillDays()

const { address } = await inTransaction(district.db, trx =>
  renewOwnFeed(trx, by(officerId, 'officer'), 'https://fuwu.example.gov.cn', benchNow),
)
const file = address.split('/').at(-1) as string
const read = () => getOfficerFeed(district.db, file, 'https://fuwu.example.gov.cn', benchNow)
const events = (await read()).split('BEGIN:VEVENT').length - 1
const times: number[] = []
const cpu = process.cpuUsage()
for (let round = 0; round < rounds; round += 1) {
  const from = performance.now()
  await read()
  times.push(performance.now() - from)
}
const { user, system } = process.cpuUsage(cpu)
const took = median(times)
const ok = took <= 40 && events === 500
printLine({
  bench: 'feeds.getOfficerFeed, 500 events',
  value: rounded(took, 1),
  unit: 'ms',
  cpu_ms: rounded((user + system) / 1000 / rounds, 1),
  events,
  target: '<= 40 ms',
  ok,
})
await district.stop()
process.exit(ok ? 0 : 1)

async function fillDays(): Promise<void> {
  const day = `date '2027-02-01' + n`
  await runOnce(
    district.ownerUrl,
    `insert into station_session (district_id, id, station_id, planned_day, day, starts_at, ends_at, slot_minutes, book_every, desks, festival, state)
     select '${districtId}', gen_random_uuid(), '${stationId}', ${day}, ${day}, ${day} + time '14:00', ${day} + time '17:00', 20, 2, 2, '', 'planned' from generate_series(1, 200) n;
     insert into duty (district_id, id, session_id, desk, member_id, during, given_at)
     select district_id, gen_random_uuid(), id, 1, '${officerId}', tstzrange(starts_at, ends_at), '${benchNow}' from station_session where day > '2027-02-01';
     with someone as (select id from member where 'officer' = any(roles) and id <> '${officerId}' limit 1),
       every as (select id, row_number() over (order by id) as n from enterprise limit 5300)
     insert into visit (district_id, id, enterprise_id, visitor_id, unit_id, of_officer, status, starts_at, place, about, planned_at, consent)
     select '${districtId}', gen_random_uuid(), e.id, case when e.n <= 300 then '${officerId}' else s.id end, '${unitId}', true, 'planned',
       '${benchNow}'::timestamptz + e.n * interval '1 hour', '万胜广场 B 座 9 层', '看九层装修，问用电。', '${benchNow}', 'free' from every e, someone s;
     analyze`,
  )
}
