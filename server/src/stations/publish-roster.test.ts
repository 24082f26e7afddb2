import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aStaffedSession, aStation, namesAt, noticesOf, sessionOf } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = () => '/api/roster'
type Row = { sessionId: string; seats: (string | null)[]; seen?: (string | null)[] }
const body = (rows: Row[], ministerId = t.cast.minister) => ({ ministerId, rows: rows.map(row => ({ seen: [null, null], ...row })) })
const publish = async (who: string, rows: Row[], ministerId?: string) => (await t.as(who)).send('PUT', path(), body(rows, ministerId))
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('publishRoster', () => {
  it('is the minister’s, of their own stations: 401, 400, 404, 403', async () => {
    const id = await sessionOf(t, await aStation(t), '2026-12-02')
    const rows = [{ sessionId: id, seats: [t.cast.officer, null] }]
    await expectNobody(t, '', { method: 'PUT' as 'POST', path, body: body(rows) })
    expect((await publish(t.cast.minister, [])).status).toBe(400)
    expect((await publish(t.cast.minister, [{ sessionId: never, seats: [null, null] }])).body.code).toBe('rosterStranger')
    expect([(await publish(t.cast.contact, rows)).status, (await publish(t.cast.minister, rows, never)).status]).toEqual([404, 404])
    for (const who of [t.cast.officer, t.cast.otherMinister]) expect((await publish(who, rows)).body.code).toBe('mayNot')
  })

  it('seats all at once, lets two change places, and tells each once', async () => {
    const { stationId, id } = await aStaffedSession(t, '2026-12-02', { name: '天幕塔' })
    const next = await sessionOf(t, stationId, '2026-12-09')
    const { status, body: done } = await publish(t.cast.minister, [
      { sessionId: id, seats: [t.cast.deputy, null], seen: [t.cast.officer, null] },
      { sessionId: next, seats: [t.cast.officer, null] },
    ])
    expect([status, done.sessions, done.told]).toEqual([200, 2, 2])
    expect([await namesAt(t, id), await namesAt(t, next)]).toEqual([
      ['黎景行', null],
      ['陈若溪', null],
    ])
    expect((await noticesOf(t, t.cast.officer)).filter(kind => kind === 'stationSession.published')).toHaveLength(1)
    expect((await historyOf(t, 'roster.published')).at(-1)?.data).toMatchObject({ sessions: 2 })
  })

  it('is refused whole where one cannot be, and where somebody published meanwhile: with who sits there', async () => {
    const { stationId, id } = await aStaffedSession(t, '2026-12-16', { name: '环球', from: '09:00', until: '11:00' })
    const next = await sessionOf(t, stationId, '2026-12-23')
    const rows = [
      { sessionId: next, seats: [t.cast.deputy, null] },
      { sessionId: id, seats: [t.cast.deputy, null] },
    ]
    const moved = await publish(t.cast.minister, rows)
    expect([moved.body.code, moved.body.changed.sessions]).toEqual(['dutyMoved', [{ id, seats: [t.cast.officer, null] }]])
    expect(await namesAt(t, next)).toEqual([null, null])
    const both = await Promise.all([publish(t.cast.minister, rows.slice(0, 1)), publish(t.cast.leader, rows.slice(0, 1))])
    expect(both.map(one => one.status).sort()).toEqual([200, 409])
  })
})
