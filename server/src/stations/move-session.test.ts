import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import {
  aStaffedSession,
  aStation,
  expectHeldByMinister,
  namesAt,
  noticesOf,
  onDuty,
  sessionOf,
  stationBody,
  theSession,
} from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/station-sessions/${id}/move`
const body = (at = '2026-12-03T14:00:00+08:00') => ({ startsAt: at, reason: '大楼停电检修。' })
const move = async (id: string, at?: string, who = t.cast.minister) => (await t.as(who)).post(path(id), body(at))
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('moveSession', () => {
  it('is the minister’s, to a time to come at which the station has no other: 401, 400, 404, 403, 409', async () => {
    const { id } = await aStaffedSession(t)
    await expectHeldByMinister(t, id, { path, body: body() })
    const past = await move(id, '2026-11-24T14:00:00+08:00')
    expect([past.status, past.body.code, past.body.errors[0].field]).toEqual([400, 'sessionPast', 'startsAt'])
    expect((await move(id, '2026-12-09T15:00:00+08:00')).body.code).toBe('sessionTaken')
  })

  it('holds it then, for as long, with who is on duty; they hear of it, and no calendar moves it any more', async () => {
    const { id } = await aStaffedSession(t, '2026-12-16')
    expect((await move(id, '2026-12-17T09:00:00+08:00')).status).toBe(200)
    expect(await theSession(t, id)).toMatchObject({ day: '2026-12-17', plannedDay: '2026-12-16', endsAt: '2026-12-17T04:00:00Z' })
    expect([await namesAt(t, id), (await noticesOf(t, t.cast.officer))[0]]).toEqual([['陈若溪', null], 'stationSession.moved'])
    expect((await historyOf(t, 'stationSession.moved')).at(-1)).toMatchObject({ subject_id: id, public: false })
  })

  it('lets go who is on duty elsewhere then, and the minister hears of it', async () => {
    const { stationId, id } = await aStaffedSession(t, '2026-12-23')
    const other = await aStaffedSession(t, '2026-12-24', { name: '天幕塔', weekday: 4 })
    expect(stationId).not.toBe(other.stationId)
    await move(id, '2026-12-24T15:00:00+08:00', t.cast.leader)
    expect(await namesAt(t, id)).toEqual([null, null])
    expect((await noticesOf(t, t.cast.minister)).slice(0, 2)).toContain('stationSession.left')
  })

  it('takes up again what was called off', async () => {
    const id = await sessionOf(t, await aStation(t), '2026-12-30')
    await act(t, t.cast.minister, `/api/station-sessions/${id}/calling-off`, { reason: '停电。' })
    await move(id, '2026-12-31T09:00:00+08:00')
    expect(await theSession(t, id)).toMatchObject({ state: 'planned', calledOff: null, words: '' })
    expect(await onDuty(t, id, t.cast.officer)).toBeTruthy()
  })

  it('never stands beside another of its station, nor past the database', async () => {
    const id = await sessionOf(t, await aStation(t), '2026-12-09')
    const other = `update station_session set starts_at = '2026-12-16T06:30:00Z', ends_at = '2026-12-16T09:30:00Z' where id = '${id}'`
    await expect(t.pool.query(other)).rejects.toThrow(/station_session_at_a_time/)
  })

  it('where the minister put one, none is planned any more by another pattern', async () => {
    const stationId = await aStation(t)
    const [moved, next] = [await sessionOf(t, stationId, '2026-12-02'), await sessionOf(t, stationId, '2026-12-09')]
    expect((await move(moved, '2026-12-09T09:00:00+08:00')).status).toBe(200)
    const hours = { ...stationBody({ from: '09:00', until: '12:00' }), ministerId: t.cast.minister, seen: 1 }
    expect((await (await t.as(t.cast.minister)).send('PUT', `/api/stations/${stationId}`, hours)).status).toBe(200)
    expect([await theSession(t, moved), await theSession(t, next)]).toMatchObject([
      { state: 'planned', day: '2026-12-09' },
      { state: 'calledOff', calledOff: 'minister' },
    ])
  })

  it('takes nothing up again of a station that is closed by now: 409, and it is not offered', async () => {
    const stationId = await aStation(t)
    const id = await sessionOf(t, stationId, '2026-12-30')
    await act(t, t.cast.minister, `/api/station-sessions/${id}/calling-off`, { reason: '停电。' })
    await act(t, t.cast.minister, `/api/stations/${stationId}/closing`, { reason: '收回。' })
    const { status, body: refused } = await move(id, '2026-12-31T09:00:00+08:00')
    expect([status, refused.code]).toEqual([409, 'sessionNotRevived'])
    expect((await theSession(t, id)).may).toEqual([])
  })
})
