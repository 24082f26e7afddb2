import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aStation, onDuty, sessionOf } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExports } from '#exports/make-exports.ts'

let t: TestApp
const path = (id: string) => `/api/station-sessions/${id}/wish`
const body = { wish: 'cannot', words: '那天下午市里培训。' }
const wish = async (who: string, id: string, said: object = body) => (await t.as(who)).send('PUT', path(id), said)
const roster = async (who: string) => (await (await t.as(who)).get(`/api/roster?ministerId=${t.cast.minister}`)).body
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const wishesOf = async (who: string, of: string) =>
  (await roster(who)).officers.find((one: { memberId: string }) => one.memberId === of).wishes

describe('wishDuty (R19.2)', () => {
  it('is an officer’s, of a session to come: 401, 400, 404, 403, 409', async () => {
    const id = await sessionOf(t, await aStation(t), '2026-12-02')
    await expectNobody(t, id, { method: 'PUT' as 'POST', path, body })
    expect((await wish(t.cast.officer, id, { wish: 'perhaps' })).status).toBe(400)
    expect([(await wish(t.cast.contact, id)).status, (await wish(t.cast.officer, never)).status]).toEqual([404, 404])
    for (const who of [t.cast.minister, t.cast.clerk]) expect((await wish(who, id)).body.code).toBe('mayNot')
    await act(t, t.cast.minister, `/api/station-sessions/${id}/calling-off`, { reason: '停电。' })
    expect((await wish(t.cast.officer, id)).body.code).toBe('sessionOff')
  })

  it('is read by themselves and who makes the roster; said anew, taken back, and gone with a session that moves', async () => {
    const { officer, deputy, minister } = t.cast
    const id = await sessionOf(t, await aStation(t, { name: '天幕塔', weekday: 4 }), '2026-12-03')
    expect((await wish(officer, id)).body).toMatchObject({ id, wish: 'cannot' })
    const said = [{ sessionId: id, ...body }]
    expect([await wishesOf(officer, officer), await wishesOf(minister, officer), await wishesOf(deputy, officer)]).toEqual([said, said, []])
    expect((await historyOf(t, 'stationSession.wished')).at(-1)).toMatchObject({ subject_id: id, public: false })
    await wish(officer, id, { wish: 'can' })
    expect(await wishesOf(minister, officer)).toEqual([{ sessionId: id, wish: 'can', words: '' }])
    await wish(officer, id, { wish: null })
    expect(await wishesOf(minister, officer)).toEqual([])
    await wish(officer, id)
    await act(t, minister, `/api/station-sessions/${id}/move`, { startsAt: '2026-12-04T09:00:00+08:00', reason: '检修。' })
    expect(await wishesOf(minister, officer)).toEqual([])
  })

  it('is honoured by the proposal where somebody else can come, and where nobody can it says so', async () => {
    const { officer, deputy, minister } = t.cast
    const station = await aStation(t, { name: '南洲', weekday: 1, desks: 1 })
    const [first, second] = [await sessionOf(t, station, '2026-12-07'), await sessionOf(t, station, '2026-12-14')]
    const team = (await roster(minister)).officers.map(({ memberId }: { memberId: string }) => memberId) as string[]
    expect(team).toEqual(expect.arrayContaining([officer, deputy]))
    await wish(officer, first)
    for (const who of team) await wish(who, second)
    const { rows } = (await (await t.as(minister)).get(`/api/roster/proposal?ministerId=${minister}`)).body
    const at = (id: string) => rows.find(({ sessionId }: { sessionId: string }) => sessionId === id)
    expect(at(first).seats).not.toContain(officer)
    expect(team).toContain(at(second).seats[0])
    expect(at(second).reasons[0]).toMatch(/^本人说来不了，但没有别人能来；/)
  })

  it('goes out with the roster as a workbook of its reader', async () => {
    const id = await sessionOf(t, await aStation(t, { name: '磨碟沙', weekday: 2 }), '2026-12-08')
    await onDuty(t, id, t.cast.deputy)
    const asked = await (await t.as(t.cast.officer)).post('/api/exports', { list: 'roster', filter: { ministerId: t.cast.minister } })
    expect(asked.status).toBe(202)
    await makeExports(t.context)
    const { rows } = (await (await t.as(t.cast.officer)).get('/api/exports')).body
    expect(rows[0]).toMatchObject({ what: '八周排班', count: (await roster(t.cast.officer)).sessions.length })
  })
})
