import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { guangzhou, makeMember } from '@yigen/testing/cast.ts'
import { anAcceptedLift, anAskedLift, aStreetsLift, theCity } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let city: string
const path = (id: string) => `/api/lifts/${id}/acceptance`
const accept = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
})
afterAll(() => t.close())

describe('acceptLift', () => {
  it('refuses in the order: 401, 404, 403', async () => {
    const { id } = await anAskedLift(t)
    await expectNobody(t, id, { path, body: undefined })
    await expectHidden(t, id, { path, body: undefined })
    const clerk = await makeMember(t.db, t.now(), { name: '市经办', unitId: guangzhou, roles: ['clerk'], districtId: guangzhou })
    for (const who of [clerk, t.cast.leader, t.cast.deputy]) expect((await accept(who, id)).body.code).toBe('mayNot')
  })

  it('refuses one that is taken up: 409; of two leaders at once one is second', async () => {
    expect((await accept(city, (await anAcceptedLift(t)).id)).body.title).toBe('这个问题上级已接收，等答复。')
    const second = await makeMember(t.db, t.now(), { name: '又一位市领导', unitId: guangzhou, roles: ['leader'], districtId: guangzhou })
    const { id } = await anAskedLift(t)
    const both = await Promise.all([accept(city, id), accept(second, id)])
    expect(both.map(one => one.status).sort()).toEqual([200, 409])
  })

  it('is not for who lent it up as the superior of a street’s officer (R1.4)', async () => {
    const { id } = await aStreetsLift(t, 'proposed')
    const lending = { question: '雨棚能否保留？', day: '2026-12-02' }
    expect((await (await t.as(t.cast.leader)).post(`/api/lifts/${id}/lending`, lending)).body.code).toBe('noLevelAbove')
  })

  it('starts the clock of the answer, until the day that was asked for (R18.2)', async () => {
    const { id } = await anAskedLift(t)
    await accept(city, id)
    const lift = (await (await t.as(city)).get(`/api/lifts/${id}`)).body
    expect(lift).toMatchObject({ status: 'accepted', waitsUntil: lift.dueAt, may: ['answerLift'], acceptedBy: '齐望岳' })
    expect((await (await t.as(city)).get('/api/today')).body.rows.map((row: { next: string }) => row.next)).toContain('answerLift')
  })

  it('is done once for the same key', async () => {
    const { id } = await anAskedLift(t)
    const [one, two] = await Promise.all([accept(city, id, 'same'), accept(city, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
