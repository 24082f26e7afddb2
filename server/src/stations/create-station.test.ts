import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { stationBody, theStation } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = () => '/api/stations'
const create = async (who: string, more: object = {}, key?: string) => (await t.as(who)).post(path(), stationBody(more), key)
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('createStation, in the order of refusal', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, '', { path, body: stationBody() }))

  it('refuses hours without time for a slot, and a weekday that is none: 400', async () => {
    const short = await create(t.cast.minister, { until: '14:10' })
    expect([short.status, short.body.code, short.body.errors[0].field]).toEqual([400, 'stationTimes', 'until'])
    for (const more of [{ weekday: 6 }, { desks: 3 }, { name: '' }, { from: '25:00' }])
      expect((await create(t.cast.minister, more)).status).toBe(400)
  })

  it('is a minister’s: 403', async () => {
    for (const who of [t.cast.officer, t.cast.leader, t.cast.clerk, t.cast.contact]) expect((await create(who)).status).toBe(403)
  })
})

describe('a station set up (R19.1)', () => {
  it('has its sessions of eight weeks at once, where the calendar says; the same key makes one', async () => {
    const [one, two] = await Promise.all([create(t.cast.minister, { weekday: 5 }, 'same'), create(t.cast.minister, { weekday: 5 }, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
    const { sessions, mayHold } = await theStation(t, one.body.id)
    expect([sessions.length, mayHold]).toEqual([8, true])
    expect(sessions[0]).toMatchObject({
      day: '2026-11-27',
      startsAt: '2026-11-27T06:00:00Z',
      endsAt: '2026-11-27T09:00:00Z',
      state: 'planned',
    })
    expect(sessions.find((on: { plannedDay: string }) => on.plannedDay === '2027-01-01')).toMatchObject({
      ...{ state: 'calledOff', calledOff: 'holiday', festival: '元旦', provisional: true },
    })
    expect((await historyOf(t, 'station.created')).map(row => row.subject_id)).toEqual([one.body.id])
  })
})
