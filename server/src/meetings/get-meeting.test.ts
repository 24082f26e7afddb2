import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { theCity } from '@yigen/testing/lifts.ts'
import { aSeries, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { aStation, onDuty, sessionOf } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freezeAgendas } from './freeze-agendas.ts'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await testApp()
  id = (await aSeries(t)).meetingId
})
afterAll(() => t.close())

describe('getMeeting', () => {
  it('is there for who comes to it, the head of the chair’s unit and leaders; to others it is not', async () => {
    const status = async (who: string | null) => (await (await t.as(who)).get(`/api/meetings/${id}`)).status
    const { minister, deputy, officer, head, leader, foreignOfficer, contact, outsider, clerk } = t.cast
    expect(await Promise.all([minister, deputy, officer, head, leader].map(status))).toEqual(Array(5).fill(200))
    expect(await Promise.all([foreignOfficer, contact, outsider, clerk].map(status))).toEqual(Array(4).fill(404))
    expect(await status(null)).toBe(401)
  })

  it('offers what its steps let pass: to who runs it, and to who looks nothing', async () => {
    expect((await theMeeting(t, id)).may).toEqual(['buildAgenda', 'addAgendaItem', 'takeOffAgendaItem'])
    const seen = await theMeeting(t, id, t.cast.officer)
    expect(seen.may).toEqual([])
    expect(seen.people.map((one: { as: string; mayName: boolean }) => [one.as, one.mayName])).toEqual([
      ['chair', false],
      ['recorder', false],
      ['member', true],
    ])
  })

  it('offers to lend an item up once somebody is above who could take it up (R17.5)', async () => {
    t.travel(mondayAtEight.add({ hours: 1 }))
    await act(t, t.cast.minister, `/api/meetings/${id}/opening`, {})
    expect((await theMeeting(t, id)).may).not.toContain('liftAgendaItem')
    await theCity(t)
    expect((await theMeeting(t, id)).may).toContain('liftAgendaItem')
    expect((await theMeeting(t, id, t.cast.officer)).may).toEqual([])
  })

  it('holds who is on duty in the seven days after it, at the stations of the team; by name (R17.2)', async () => {
    const next = (await theMeeting(t, id)).nextId
    const ours = await aStation(t, { name: '万胜广场', weekday: 3 })
    await aStation(t, { name: '别队', weekday: 4 }, t.cast.otherMinister)
    await onDuty(t, await sessionOf(t, ours, '2026-12-09'), t.cast.officer)
    t.travel(mondayAtEight.add({ hours: 24 * 7 }))
    await freezeAgendas(t.db, t.now())
    const { coming } = await theMeeting(t, next)
    const duty = coming.filter((one: { fact: string }) => one.fact === 'duty')
    expect(duty).toMatchObject([{ title: '万胜广场', words: '陈若溪', who: '郑怀远', at: '2026-12-09T06:00:00Z' }])
  })
})
