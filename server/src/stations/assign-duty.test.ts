import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { aStaffedSession, aStation, expectHeldByMinister, namesAt, noticesOf, sessionOf } from '@yigen/testing/stations.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepDuty } from './sweep-duty.ts'

let t: TestApp
const path = (id: string) => `/api/station-sessions/${id}/duty`
const assign = async (id: string, seat: object, who = t.cast.minister) =>
  (await t.as(who)).post(path(id), { desk: 1, memberId: null, ...seat })
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('assignDuty, in the order of refusal', () => {
  it('is the minister’s: 401, 404, 403', async () => {
    const { id } = await aStaffedSession(t)
    await expectHeldByMinister(t, id, { path, body: { desk: 2, memberId: t.cast.deputy } })
  })

  it('refuses who is no officer, one person at two desks, a desk that is none: 400', async () => {
    const id = await sessionOf(t, await aStation(t, { desks: 1 }), '2026-12-09')
    expect((await assign(id, { memberId: t.cast.clerk })).body.code).toBe('dutyNoOfficer')
    expect((await assign(id, { desk: 2, memberId: t.cast.deputy })).body.code).toBe('dutyNoDesk')
    const { id: two } = await aStaffedSession(t, '2026-12-16')
    expect((await assign(two, { desk: 2, memberId: t.cast.officer })).body.code).toBe('dutyTwice')
  })

  it('refuses who is on leave or elsewhere then, and who did not see who sits there: 409 with the sentence', async () => {
    const other = await sessionOf(t, await aStation(t, { name: '天幕塔' }), '2026-12-02')
    const { body } = await assign(other, { memberId: t.cast.officer })
    expect([body.code, body.title]).toEqual(['dutyElsewhere', '陈若溪同一时段已在别处值班。'])
    await onLeave(t, t.cast.foreignOfficer, 14)
    expect((await assign(other, { memberId: t.cast.foreignOfficer })).body.code).toBe('dutyOnLeave')
    const { id } = await aStaffedSession(t, '2026-12-23')
    const moved = await assign(id, { memberId: t.cast.deputy, seen: null })
    expect([moved.body.code, moved.body.changed.sessions[0].seats]).toEqual(['dutyMoved', [t.cast.officer, null]])
  })
})

describe('while the minister is on leave (R3.4)', () => {
  it('who stands in seats officers, and nobody who does not', async () => {
    const { minister, otherMinister, deputy, clerk } = t.cast
    const { id } = await aStaffedSession(t, '2026-12-16', { name: '代管', from: '09:00', until: '11:00' })
    await sql`insert into deputy (district_id, id, officer_id, deputy_id, during, appointed_by, appointed_at)
      values (${haizhu}, ${randomUUIDv7()}, ${minister}, ${deputy}, tstzrange(${t.now()}::timestamptz, null), ${minister}, ${t.now()})`.execute(
      t.db,
    )
    const free = { desk: 2, memberId: t.cast.foreignOfficer }
    expect((await assign(id, free, deputy)).body.code).toBe('mayNot')
    await onLeave(t, minister)
    for (const who of [otherMinister, clerk]) expect((await assign(id, free, who)).body.code).toBe('mayNot')
    expect((await (await t.as(deputy)).get(`/api/station-sessions/${id}`)).body.may).toContain('assignDuty')
    expect((await assign(id, free, deputy)).status).toBe(200)
    await backFromLeave(t, minister)
    expect((await assign(id, { desk: 2, memberId: null, seen: free.memberId }, deputy)).body.code).toBe('mayNot')
  })
})

describe('somebody on duty (R19.2)', () => {
  it('is told, and who sat there is told too; the record says who', async () => {
    const { id } = await aStaffedSession(t, '2026-12-30')
    expect((await assign(id, { memberId: t.cast.deputy, seen: t.cast.officer })).status).toBe(200)
    expect(await namesAt(t, id)).toEqual(['黎景行', null])
    expect([(await noticesOf(t, t.cast.deputy))[0], (await noticesOf(t, t.cast.officer))[0]]).toEqual([
      'stationSession.yours',
      'stationSession.notYours',
    ])
    expect((await historyOf(t, 'stationSession.seated')).at(-1)?.data).toMatchObject({ who: '黎景行、—' })
  })

  it('is never on two stations at once, also when both are given at once, nor past the database', async () => {
    const [one, two] = [
      await sessionOf(t, await aStation(t, { name: '甲' }), '2027-01-06'),
      await sessionOf(t, await aStation(t, { name: '乙' }), '2027-01-06'),
    ]
    const both = await Promise.all([one, two].map(id => assign(id, { memberId: t.cast.officer })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const empty = both[0]?.status === 200 ? two : one
    const insert = sql`insert into duty (district_id, id, session_id, desk, member_id, during, given_at)
      select district_id, ${randomUUIDv7()}, id, 1, ${t.cast.officer}, tstzrange(starts_at, ends_at), now() from station_session where id = ${empty} and district_id = ${haizhu}`
    await expect(insert.execute(t.db)).rejects.toThrow(/duty_in_one_place/)
  })

  it('on leave that is recorded at the same time is not on duty, whichever came first', async () => {
    const id = await sessionOf(t, await aStation(t), '2027-01-13')
    const leave = (await t.as(t.cast.minister)).post(`/api/members/${t.cast.deputy}/leaves`, {
      ...{ from: '2027-01-12T16:00:00Z', until: '2027-01-14T16:00:00Z', reason: '培训' },
    })
    const [seated, away] = await Promise.all([assign(id, { memberId: t.cast.deputy }), leave])
    expect([200, 409]).toContain(seated.status)
    expect(away.status).toBeLessThan(300)
    await sweepDuty(t.db, t.now())
    expect(await namesAt(t, id)).toEqual([null, null])
  })
})
