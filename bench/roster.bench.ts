import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { createStation } from '@yigen/server/stations/create-station.ts'
import { proposeRoster } from '@yigen/server/stations/propose-roster.ts'
import { publishRoster } from '@yigen/server/stations/publish-roster.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { aMinister } from './ground/a-minister.ts'
import { benchDistrict, benchNow } from './ground/district.ts'
import { quickSize } from './ground/fill.ts'
import { median, printLine, rounded } from './ground/line.ts'
import { options } from './ground/options.ts'

// A roster of 20 stations with two desks each, eight weeks, 60 officers, every sixth on leave for the first week: proposed from what the database says, then published. R19.2
const district = await benchDistrict('bench_roster', quickSize)
const rounds = options.quick ? 5 : 20
const actor = await aMinister(district)
const { memberId: ministerId, unitId } = actor
for (let n = 0; n < 60; n += 1) {
  const id = await makeMember(district.db, benchNow, { name: `首席服务官 ${n}`, unitId, roles: ['officer'], ministerId })
  if (n % 6 === 0) await onLeave({ db: district.db, now: () => benchNow } as Parameters<typeof onLeave>[0], id)
}
for (let n = 0; n < 20; n += 1) {
  const hours = { from: '14:00', until: '17:00', slotMinutes: 20, bookEvery: 2 }
  const station = { name: `驻点 ${n}`, place: '1 楼大堂', note: '', weekday: (n % 5) + 1, desks: 2, phase: null, ...hours }
  await inTransaction(district.db, trx => createStation(trx, actor, station, benchNow))
}

const asked = { ministerId, from: undefined, afresh: true }
const proposed = await proposeRoster(district.db, actor, asked, benchNow)
const took = await timeOf(() => proposeRoster(district.db, actor, asked, benchNow))
const rows = proposed.rows.map(({ sessionId, seats }) => ({ sessionId, seats, seen: seats.map(() => null) }))
const published = await once(() => inTransaction(district.db, trx => publishRoster(trx, actor, { ministerId, rows }, benchNow)))
const ok = took <= 1000 && proposed.spread <= 1 && proposed.empty === 0
printLine({
  ...{ bench: 'stations.proposeRoster, 20 stations, 8 weeks, 60 officers', value: rounded(took, 0), unit: 'ms' },
  ...{ sessions: rows.length, spread: proposed.spread, empty: proposed.empty, target: '<= 1 s, spread <= 1', ok },
})
printLine({ bench: 'stations.publishRoster', value: rounded(published, 0), unit: 'ms', ok: true })
await district.stop()
process.exit(ok ? 0 : 1)

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const all: number[] = []
  for (let round = 0; round < rounds; round += 1) all.push(await once(act))
  return median(all)
}

async function once(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}
