import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aStaffedSession, aStation, namesAt, noticesOf, onDuty, sessionOf, theSession } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepDuty } from './sweep-duty.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const clocks = (id: string) =>
  t.db.selectFrom('clock').select(['kind', 'holder_id', 'due_at', 'stopped_by']).where('subject_id', '=', id).execute()
const at = (text: string) => Temporal.Instant.from(`${text.replace(' ', 'T')}:00+08:00`)

describe('sweepDuty (R19.2)', () => {
  it('lets go who will be on leave that began after the roster, and the minister hears of it', async () => {
    const { id } = await aStaffedSession(t)
    await act(t, t.cast.minister, `/api/members/${t.cast.officer}/leaves`, {
      ...{ from: '2026-12-01T16:00:00Z', until: '2026-12-02T16:00:00Z', reason: '培训' },
    })
    expect(await sweepDuty(t.db, t.now())).toBe(2)
    expect([await namesAt(t, id), (await noticesOf(t, t.cast.officer))[0]]).toEqual([[null, null], 'stationSession.notYours'])
    expect(await noticesOf(t, t.cast.minister)).toContain('stationSession.left')
    expect((await historyOf(t, 'stationSession.left')).map(row => row.subject_id)).toEqual([id])
  })

  it('asks the minister from 18:00 of the working day before, once, also with two servers; a seat ends it', async () => {
    const id = await sessionOf(t, await aStation(t, { name: '天幕塔', weekday: 1 }), '2026-12-07')
    await sweepDuty(t.db, at('2026-12-04 17:59'))
    expect(await clocks(id)).toEqual([])
    t.travel(at('2026-12-04 18:00'))
    await Promise.all([sweepDuty(t.db, t.now()), sweepDuty(t.db, t.now())])
    const [clock, ...more] = await clocks(id)
    expect([more.length, clock?.kind, clock?.holder_id, String(clock?.due_at)]).toEqual([
      0,
      'dutyStaffing',
      t.cast.minister,
      String(at('2026-12-07 14:00')),
    ])
    expect(await noticesOf(t, t.cast.minister)).toContain('stationSession.unstaffed')
    const today = (await (await t.as(t.cast.minister)).get('/api/today')).body.rows.find(
      (row: { subject: { id: string } }) => row.subject.id === id,
    )
    expect(today).toMatchObject({ title: '天幕塔', next: 'staffSession' })
    await onDuty(t, id, t.cast.officer)
    expect((await clocks(id))[0]?.stopped_by).toBe('stationSession.seated')
  })

  it('calls off what nobody is on duty at when it begins', async () => {
    const id = await sessionOf(t, await aStation(t, { name: '环球贸易中心', weekday: 2 }), '2026-12-08')
    t.travel(at('2026-12-07 19:00'))
    await sweepDuty(t.db, t.now())
    t.travel(at('2026-12-08 14:00'))
    await Promise.all([sweepDuty(t.db, t.now()), sweepDuty(t.db, t.now())])
    expect(await theSession(t, id)).toMatchObject({ state: 'calledOff', calledOff: 'nobody' })
    expect((await clocks(id)).map(clock => clock.stopped_by)).toEqual(['stationSession.calledOff'])
    expect((await historyOf(t, 'stationSession.calledOff')).filter(row => row.subject_id === id)).toHaveLength(1)
  })

  it('leaves one that runs, also when whoever was there is taken off', async () => {
    const id = await sessionOf(t, await aStation(t, { name: '南洲', from: '09:00', until: '11:00' }), '2026-12-09')
    await onDuty(t, id, t.cast.officer)
    t.travel(at('2026-12-09 10:00'))
    await act(t, t.cast.minister, `/api/station-sessions/${id}/duty`, { desk: 1, memberId: null, seen: t.cast.officer })
    await sweepDuty(t.db, t.now())
    expect(await theSession(t, id)).toMatchObject({ state: 'planned', seats: [{ name: null }, { name: null }] })
  })
})
