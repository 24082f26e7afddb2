import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { seriesBody, theMeeting } from '@yigen/testing/meetings.ts'
import { never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const change = async (who: string | null, more: object = {}, key?: string) =>
  (await t.as(who)).send('PUT', '/api/meeting-series', seriesBody(t, more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('changeMeetingSeries, in the order of refusal', () => {
  it('refuses nobody, a bad body, strangers, and one person for two', async () => {
    expect((await change(null)).status).toBe(401)
    const field = async (more: object) => {
      const answer = await change(t.cast.minister, more)
      return [answer.status, answer.body.errors[0].field]
    }
    expect(await field({ weekday: 8 })).toEqual([400, 'weekday'])
    expect(await field({ time: '9:00' })).toEqual([400, 'time'])
    expect(await field({ recorderId: t.cast.minister })).toEqual([400, 'recorderId'])
    expect(await field({ chairId: never })).toEqual([400, 'chairId'])
    expect(await field({ memberIds: [t.cast.contact] })).toEqual([400, 'memberIds'])
    expect(await field({ chairId: t.cast.securityAdministrator })).toEqual([400, 'chairId'])
    expect(await field({ recorderId: t.cast.systemAdministrator })).toEqual([400, 'recorderId'])
    expect(await field({ memberIds: [t.cast.auditAdministrator] })).toEqual([400, 'memberIds'])
    const leader = await t.as(t.cast.leader)
    const nowhere = seriesBody(t, { owner: { kind: 'unit', unitId: '440199-none' } })
    expect((await leader.send('PUT', '/api/meeting-series', nowhere)).status).toBe(404)
  })

  it('names the field in the reader’s language', async () => {
    await t.db.updateTable('member').set({ language: 'en' }).where('id', '=', t.cast.leader).execute()
    expect((await change(t.cast.leader, { chairId: never })).body.title).toMatch(/^“chair” must be/)
  })

  it('hides it from the enterprise, and is for the minister of the team, the head of the unit, or a leader', async () => {
    expect((await change(t.cast.contact)).status).toBe(404)
    for (const who of [t.cast.officer, t.cast.otherMinister, t.cast.head]) expect((await change(who)).body.code).toBe('mayNot')
  })
})

describe('a series of weekly meetings (R17.1)', () => {
  it('plans its next meeting, and whoever changes it meanwhile is refused with what changed', async () => {
    const [one, two] = await Promise.all([change(t.cast.minister, {}, 'same'), change(t.cast.minister, {}, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
    expect(one.body).toMatchObject({ version: 1, nextAt: '2026-11-30T01:00:00Z' })
    const late = await change(t.cast.leader)
    expect([late.status, late.body.code, late.body.changed]).toMatchObject([409, 'seriesMoved', { version: 1, weekday: 1 }])
    expect((await historyOf(t, 'meetingSeries.changed')).length).toBe(1)
  })

  it('moves what is planned with it, not to the past', async () => {
    const { body } = await change(t.cast.leader, { weekday: 3, time: '15:00', recorderId: t.cast.officer, memberIds: [], seen: 1 })
    expect(body.nextAt).toBe('2026-12-02T07:00:00Z')
    const meeting = await theMeeting(t, body.nextId)
    expect(meeting).toMatchObject({ number: 1, day: '2026-12-02', freezesAt: '2026-12-02T00:00:00Z', state: 'planned' })
    expect(meeting.people.map((one: { name: string; as: string }) => [one.name, one.as])).toEqual([
      ['郑怀远', 'chair'],
      ['陈若溪', 'recorder'],
    ])
  })

  it('leaves who stands in for the chair in the chair, unless they record it now', async () => {
    const { leader, otherMinister, officer } = t.cast
    const { body: before } = await change(leader, { weekday: 3, recorderId: officer, seen: 2 })
    await act(t, leader, `/api/meetings/${before.nextId}/substitutes`, { awayId: t.cast.minister, substituteId: otherMinister })
    await change(leader, { weekday: 4, recorderId: officer, seen: 3 })
    const chairOf = async () => {
      const { may, people } = await theMeeting(t, before.nextId, otherMinister)
      return [may.includes('addAgendaItem'), people[0].substitute?.name]
    }
    expect(await chairOf()).toEqual([true, '温书言'])
    expect((await change(leader, { weekday: 4, recorderId: otherMinister, seen: 4 })).status).toBe(200)
    expect(await chairOf()).toEqual([true, undefined])
    expect((await theMeeting(t, before.nextId)).may).toContain('addAgendaItem')
  })

  it('is one for a team and one for a unit', async () => {
    const { head } = t.cast
    const of = { owner: { kind: 'unit', unitId: '440105-investment' }, chairId: head }
    expect((await change(head, of)).status).toBe(200)
    expect((await change(head, of)).body.code).toBe('seriesMoved')
  })
})
