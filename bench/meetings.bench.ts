import type { Actor } from '@yigen/domain/members/actor.ts'
import { noReach } from '@yigen/domain/members/reach.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { changeMeetingSeries } from '@yigen/server/meetings/change-meeting-series.ts'
import { freezeAgenda } from '@yigen/server/meetings/freeze-agenda.ts'
import { readLocked } from '@yigen/server/meetings/lock-meeting.ts'
import { writeAgenda } from '@yigen/server/meetings/write-agenda.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { sql } from 'kysely'
import { benchDistrict, benchNow, districtId } from './ground/district.ts'
import { quickSize } from './ground/fill.ts'
import { fillProjects } from './ground/fill-projects.ts'
import { gatherAgenda } from './ground/gather-agenda.ts'
import { median, printLine, rounded } from './ground/line.ts'
import { options } from './ground/options.ts'

// The agenda of whoever follows 500 projects and 3,000 open matters: built before the meeting, as often as somebody asks, and frozen once. R17.2
const district = await benchDistrict('bench_meetings', quickSize)
await fillProjects(district.ownerUrl, quickSize, { projects: 500, officers: [1, 2] })
const rounds = options.quick ? 5 : 20
const [leader, recorder] = await Promise.all(
  ['苏明哲', '卓文澜'].map(name => makeMember(district.db, benchNow, { name, unitId: districtId, roles: ['leader'] })),
)
const actor: Actor = {
  ...({ memberId: leader as string, districtId, unitId: districtId, unitLevel: 'district', unitName: '海珠区', name: '苏明哲' } as const),
  ...({ roles: ['leader'], language: 'zh-CN', reach: noReach } as const),
}
const weekly = {
  name: '区周例会',
  chairId: leader as string,
  recorderId: recorder as string,
  memberIds: [],
  weekday: 1,
  time: '09:00',
  place: '',
}
const series = await inTransaction(district.db, trx =>
  changeMeetingSeries(trx, actor, { ...weekly, owner: { kind: 'unit', unitId: districtId }, seen: null }, benchNow),
)

const build = () =>
  inTransaction(district.db, async trx => {
    const meeting = await readLocked(trx, { districtId, id: series.nextId })
    if (!meeting) throw new Error('the meeting is not there')
    return writeAgenda(trx, meeting, benchNow)
  })
const week = [districtId, benchNow.subtract({ hours: 24 * 7 }).toString(), benchNow.toString()]
const floor = () => district.pool.query(gatherAgenda, week)

await build()
await floor()
const took = await timeOf(build)
const least = await timeOf(floor)
const lines = await sql<{ n: number }>`select count(*)::int as n from agenda_item`.execute(district.db)
const frozen = await once(() =>
  inTransaction(district.db, async trx => {
    const meeting = await readLocked(trx, { districtId, id: series.nextId })
    return meeting && freezeAgenda(trx, actor, meeting, meeting.freezesAt)
  }),
)
const ok = took <= 400
printLine({
  bench: 'meetings.buildAgenda, 500 projects, 3,000 open matters',
  value: rounded(took, 0),
  unit: 'ms',
  lines: lines.rows[0]?.n,
  floor_ms: rounded(least, 0),
  target: '<= 400 ms',
  ok,
})
printLine({ bench: 'meetings.freezeAgenda', value: rounded(frozen, 0), unit: 'ms', ok: true })
await district.stop()
process.exit(ok ? 0 : 1)

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const all: number[] = []
  for (let round = 0; round < rounds; round++) all.push(await once(act))
  return median(all)
}

async function once(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}
