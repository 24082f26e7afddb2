import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { aStation, namesAt, onDuty, sessionOf, theSession } from '@yigen/testing/stations.ts'
import { someoneWaits, whileHeld } from '@yigen/testing/while-held.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const held = (session: string) => `select from station_session where id = '${session}' for update`

describe('people before sessions (R12.2)', () => {
  it('a handover and a seat given at once wait for each other in one order: the seat sees what passed', async () => {
    const { officer, deputy, minister } = t.cast
    const station = await aStation(t)
    const [first, second] = [await sessionOf(t, station, '2026-12-02'), await sessionOf(t, station, '2026-12-09')]
    for (const id of [first, second]) await onDuty(t, id, officer)
    const handover = await aHandover(t, { enterpriseId: null })
    const seat = { desk: 1, memberId: deputy, seen: officer }
    let seating: Promise<{ status: number; body: { code?: string } }> | undefined
    const accepted = await whileHeld(
      t,
      held(first),
      async () => (await t.as(deputy)).post(`/api/handovers/${handover}/acceptance`, {}),
      async () => {
        seating = (await t.as(minister)).post(`/api/station-sessions/${second}/duty`, seat)
        await someoneWaits(t, 2)
      },
    )
    expect([accepted.status, (await seating)?.body.code]).toEqual([200, 'dutyMoved'])
    expect([await namesAt(t, first), await namesAt(t, second)]).toEqual([
      ['黎景行', null],
      ['黎景行', null],
    ])
  })

  it('a session that is moved takes along who sat down while it was waited for', async () => {
    const session = await sessionOf(t, await aStation(t, { name: '天幕塔', weekday: 4 }), '2026-12-10')
    const seated = `${held(session)}; insert into duty (district_id, id, session_id, desk, member_id, during, given_at)
      select '${haizhu}', '${randomUUIDv7()}', id, 1, '${t.cast.officer}', tstzrange(starts_at, ends_at), now() from station_session where id = '${session}'`
    const move = { startsAt: '2026-12-11T09:00:00+08:00', reason: '停电。' }
    const { status } = await whileHeld(t, seated, async () =>
      (await t.as(t.cast.minister)).post(`/api/station-sessions/${session}/move`, move),
    )
    expect([status, await namesAt(t, session), (await theSession(t, session)).day]).toEqual([200, ['陈若溪', null], '2026-12-11'])
  })
})
