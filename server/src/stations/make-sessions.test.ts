import type { Actor } from '@yigen/domain/members/actor.ts'
import { CreateStation } from '@yigen/domain/stations/station.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { publishTable } from '@yigen/testing/publish-table.ts'
import { aStation, namesAt, noticesOf, onDuty, sessionOf, stationBody, theStation } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { createStation } from './create-station.ts'
import { makeSessions } from './make-sessions.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp(Temporal.Instant.from('2026-08-26T09:00:00+08:00'))
})
afterAll(() => t.close())

type Session = { plannedDay: string; day: string; state: string; festival: string; calledOff: string | null }
const sessions = async (id: string): Promise<Session[]> => (await theStation(t, id)).sessions

describe('makeSessions (R19.1)', () => {
  it('makes eight weeks ahead, each once, also with two servers; a day off moves to the make-up day of its holiday', async () => {
    const id = await aStation(t)
    expect((await sessions(id)).at(-1)?.plannedDay).toBe('2026-10-21')
    const moved = (await sessions(id)).find(one => one.plannedDay === '2026-10-07')
    expect(moved).toMatchObject({ day: '2026-10-10', state: 'planned', festival: '国庆节' })
    t.travel({ hours: 24 * 7 })
    const both = await Promise.all([makeSessions(t.db, t.now()), makeSessions(t.db, t.now())])
    expect(both.reduce((sum, n) => sum + n)).toBe(1)
  })

  it('calls off where the make-up day was before', async () => {
    const friday = (await sessions(await aStation(t, { weekday: 5 }))).find(one => one.plannedDay === '2026-09-25')
    expect(friday).toMatchObject({ state: 'calledOff', calledOff: 'holiday', festival: '中秋' })
  })

  it('makes none of a station that is closed while it runs', async () => {
    const id = await aStation(t, { weekday: 2 })
    const { length } = await sessions(id)
    t.travel({ hours: 24 * 7 })
    const closing = `update station set closed_by = minister_id, closed_at = now() where id = '${id}'`
    await whileHeld(t, closing, () => makeSessions(t.db, t.now()))
    expect(await sessions(id)).toHaveLength(length)
  })

  it('follows a table that is published later: moved, called off and told; what the minister decided stays', async () => {
    t.travel(Temporal.Instant.from('2026-12-23T09:00:00+08:00'))
    const id = await aStation(t, { weekday: 1 })
    const decided = await sessionOf(t, id, '2027-01-18')
    await act(t, t.cast.minister, `/api/station-sessions/${decided}/move`, { startsAt: '2027-01-19T14:00:00+08:00', reason: '检修。' })
    const off = await sessionOf(t, id, '2027-01-11')
    const moves = await sessionOf(t, id, '2027-01-25')
    for (const one of [off, moves]) await onDuty(t, one, t.cast.officer)
    const { status } = await publishTable(t, {
      year: 2027,
      days: [...new2027, day('2027-01-11', false, '试验节'), day('2027-01-18', false, '试验节'), ...festival],
    })
    expect(status).toBeLessThan(300)
    const after = await sessions(id)
    const on = (planned: string) => after.find(one => one.plannedDay === planned)
    expect(on('2027-01-11')).toMatchObject({ state: 'calledOff', festival: '试验节' })
    expect(on('2027-01-18')).toMatchObject({ state: 'planned', day: '2027-01-19' })
    expect(on('2027-01-25')).toMatchObject({ state: 'planned', day: '2027-01-30', festival: '小节' })
    expect(await namesAt(t, moves)).toEqual(['陈若溪', null])
    expect(await noticesOf(t, t.cast.officer)).toEqual(expect.arrayContaining(['stationSession.moved', 'stationSession.calledOff']))
  })

  it('follows it also where a station was set up by the table of before, in the very moment', async () => {
    const days = [...new2027, ...festival, day('2027-01-12', false, '另一节'), day('2027-01-16', true, '另一节')]
    const id = await inTransaction(t.db, async trx => {
      const { id: made } = await createStation(trx, minister(), CreateStation.parse(stationBody({ weekday: 2 })), t.now())
      expect((await publishTable(t, { year: 2027, days })).status).toBeLessThan(300)
      return made
    })
    const on12th = async () => (await sessions(id)).find(one => one.plannedDay === '2027-01-12')?.day
    expect(await on12th()).toBe('2027-01-12')
    await onDuty(t, await sessionOf(t, id, '2027-01-12'), t.cast.deputy)
    await Promise.all([makeSessions(t.db, t.now()), makeSessions(t.db, t.now())])
    expect(await on12th()).toBe('2027-01-16')
    expect((await noticesOf(t, t.cast.deputy)).filter(kind => kind === 'stationSession.moved')).toHaveLength(1)
  })
})

const minister = () =>
  ({
    ...{ districtId: haizhu, memberId: t.cast.minister, unitName: '区投资促进中心', unitId: '440105-investment' },
    ...{ name: '郑怀远', roles: ['minister'], language: 'zh-CN' },
  }) as unknown as Actor

const day = (date: string, workday: boolean, name: string) => ({ date, workday, name, kind: workday ? 'make-up' : 'holiday' })
const festival = [day('2027-01-25', false, '小节'), day('2027-01-30', true, '小节')]
const new2027 = [
  day('2027-01-01', false, '元旦'),
  ...['02-08', '02-09'].map(on => day(`2027-${on}`, false, '春节')),
  day('2027-04-05', false, '清明节'),
  day('2027-05-03', false, '劳动节'),
  day('2027-06-09', false, '端午节'),
  day('2027-09-15', false, '中秋节'),
  day('2027-10-01', false, '国庆节'),
]
