import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAcceptedLift, answer, aStreetsLift, lending, theCity } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let city: string
const path = (id: string) => `/api/lifts/${id}/further`
const further = async (who: string, id: string, key?: string, body: unknown = lending(t)) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
})
afterAll(() => t.close())

describe('liftFurther', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id } = await aStreetsLift(t)
    await expectNobody(t, id, { path, body: lending(t) })
    expect((await further(t.cast.leader, id, undefined, { question: '', day: '2026-12-04' })).status).toBe(400)
    for (const who of [t.cast.officer, t.cast.minister, t.cast.outsider, city]) expect((await further(who, id)).status).toBe(404)
    await expectHidden(t, (await anAcceptedLift(t)).id, { path, body: lending(t) })
    expect((await further(t.cast.foreignOfficer, id)).status).toBe(403)
    expect((await further(city, (await anAcceptedLift(t)).id)).body.code).toBe('noLevelAbove')
    expect((await further(t.cast.leader, (await aStreetsLift(t, 'asked')).id)).body.code).toBe('liftStands')
  })

  it('asks the city what a street asked the district, and comes back down (R18.2)', async () => {
    const { id, requestId } = await aStreetsLift(t)
    const { body: went } = await further(t.cast.leader, id)
    expect(went.status).toBe('asked')
    expect((await further(t.cast.leader, id)).body.code).toBe('liftGoesFurther')
    const above = (await (await t.as(city)).get(`/api/lifts/${went.id}`)).body
    expect(above).toMatchObject({ proposedBy: '苏明哲', from: null, about: null, may: ['acceptLift', 'returnLift'] })
    await act(t, city, `/api/lifts/${went.id}/acceptance`, undefined)
    await act(t, city, `/api/lifts/${went.id}/answer`, { words: answer })
    expect((await (await t.as(t.cast.leader)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'lift.answered' })
    const first = (await (await t.as(t.cast.leader)).get(`/api/lifts/${id}`)).body
    expect(first.further).toMatchObject([{ id: went.id, status: 'answered', answer }])
    await act(t, t.cast.leader, `/api/lifts/${id}/answer`, { words: answer })
    const { body: matter } = await (await t.as(t.cast.foreignOfficer)).get(`/api/requests/${requestId}`)
    expect(matter.lifts).toMatchObject([{ id, status: 'answered', answer }])
  })

  it('is withdrawn with the first', async () => {
    const { id } = await aStreetsLift(t)
    const { body: went } = await further(t.cast.leader, id)
    await act(t, t.cast.foreignOfficer, `/api/lifts/${id}/withdrawal`, undefined)
    expect((await (await t.as(t.cast.leader)).get(`/api/lifts/${went.id}`)).body.status).toBe('withdrawn')
    expect((await (await t.as(city)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'lift.withdrawn' })
  })

  it('is done once for the same key', async () => {
    const { id } = await aStreetsLift(t)
    const [one, two] = await Promise.all([further(t.cast.leader, id, 'same'), further(t.cast.leader, id, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
