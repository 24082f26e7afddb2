import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aStation, expectHeldByMinister, namesAt, noticesOf, onDuty, sessionOf, stationBody, theStation } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/stations/${id}`
const body = (more: object = {}) => ({ ...stationBody(), ministerId: t.cast.minister, seen: 1, ...more })
const change = async (id: string, more: object = {}, who = t.cast.minister) => (await t.as(who)).send('PUT', path(id), body(more))
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('changeStation, in the order of refusal', () => {
  it('is the minister’s whose it is, or a leader’s: 401, 404, 403', async () => {
    const id = await aStation(t)
    await expectHeldByMinister(t, id, { method: 'PUT', path, body: body() })
    expect((await change(id, {}, t.cast.leader)).status).toBe(200)
  })

  it('refuses what is no minister: 400', async () => {
    const { status } = await change(await aStation(t), { ministerId: t.cast.officer })
    expect([400, 409]).toContain(status)
  })

  it('refuses who did not see the last change: 409 with who made it', async () => {
    const id = await aStation(t)
    await change(id, { name: '天幕塔' }, t.cast.leader)
    const { status, body: refused } = await change(id)
    expect([status, refused.code, refused.title]).toEqual([409, 'stationMoved', '你改的时候，苏明哲也改了这个驻点，请看过再保存。'])
  })
})

describe('a station changed (R19.1)', () => {
  it('holds its sessions to come at the new hours, with who is on duty, who hears of it', async () => {
    const id = await aStation(t)
    const session = await sessionOf(t, id, '2026-12-02')
    await onDuty(t, session, t.cast.officer)
    expect((await change(id, { from: '09:00', until: '11:30' })).body).toMatchObject({ id, version: 2 })
    const { sessions } = await theStation(t, id)
    expect(sessions.find((one: { id: string }) => one.id === session)).toMatchObject({
      startsAt: '2026-12-02T01:00:00Z',
      endsAt: '2026-12-02T03:30:00Z',
    })
    expect([await namesAt(t, session), (await noticesOf(t, t.cast.officer))[0]]).toEqual([['陈若溪', null], 'stationSession.moved'])
    expect((await historyOf(t, 'station.changed')).at(-1)?.subject_id).toBe(id)
  })

  it('on another weekday calls off what was planned, and takes it up again when it comes back', async () => {
    const id = await aStation(t)
    await change(id, { weekday: 4 })
    const planned = (await theStation(t, id)).sessions.filter((one: { state: string }) => one.state === 'planned')
    expect(planned.map((one: { day: string }) => one.day)).toContain('2026-12-03')
    expect(planned.map((one: { day: string }) => one.day)).not.toContain('2026-12-02')
    await change(id, { seen: 2, from: '15:00', desks: 1 })
    const { sessions } = await theStation(t, id)
    const again = sessions.find((one: { plannedDay: string }) => one.plannedDay === '2026-12-02')
    expect(again).toMatchObject({ state: 'planned', calledOff: null, startsAt: '2026-12-02T07:00:00Z', seats: [{ desk: 1 }] })
    expect((await historyOf(t, 'stationSession.restored')).map(row => row.subject_id)).toContain(again.id)
  })

  it('with one desk less lets go who sat there', async () => {
    const id = await aStation(t)
    const session = await sessionOf(t, id, '2026-12-09')
    await onDuty(t, session, t.cast.officer, 1)
    await onDuty(t, session, t.cast.deputy, 2)
    await change(id, { desks: 1 })
    expect(await namesAt(t, session)).toEqual(['陈若溪'])
    expect((await noticesOf(t, t.cast.deputy))[0]).toBe('stationSession.notYours')
  })

  it('with another minister is theirs until they pass it on, and both hear of it', async () => {
    const id = await aStation(t, { name: '磨碟沙' })
    expect((await change(id, { name: '磨碟沙', ministerId: t.cast.otherMinister }, t.cast.leader)).status).toBe(200)
    const newest = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.rows[0]
    expect(await newest(t.cast.otherMinister)).toMatchObject({
      ...{ kind: 'station.yours', subject: { kind: 'station', id }, sentence: '苏明哲把驻点“磨碟沙”交给你负责。' },
    })
    expect((await newest(t.cast.minister)).sentence).toBe('驻点“磨碟沙”改由温书言负责。')
    expect((await theStation(t, id, t.cast.otherMinister)).mayHold).toBe(true)
    const disabling = await (await t.as(t.cast.securityAdministrator)).post(`/api/members/${t.cast.otherMinister}/disabling`)
    expect([disabling.status, disabling.body.code]).toEqual([409, 'stillLeads'])
    expect(disabling.body.title).toContain('1 个驻点的项目部长')
  })
})
