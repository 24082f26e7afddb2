import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAcceptedLift, anAskedLift, theCity } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let city: string
const path = (id: string) => `/api/lifts/${id}/return`
const body = { words: '这一项权限在区里，请区住建局办理。' }
const giveBack = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
})
afterAll(() => t.close())

describe('returnLift', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id } = await anAskedLift(t)
    await expectNobody(t, id, { path, body })
    expect((await (await t.as(city)).post(path(id), { words: '' })).status).toBe(400)
    await expectHidden(t, id, { path, body })
    expect((await giveBack(t.cast.leader, id)).body.code).toBe('mayNot')
    expect((await giveBack(city, (await anAcceptedLift(t)).id)).status).toBe(409)
  })

  it('says why; the enterprise sees nobody asked any more (R18.2)', async () => {
    const { id, requestId } = await anAskedLift(t)
    await act(t, city, path(id), body)
    expect((await (await t.as(t.cast.minister)).get(`/api/lifts/${id}`)).body).toMatchObject({ status: 'returned', ...body, may: [] })
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'lift.returned' })
    expect((await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body.levelAsked).toBeNull()
  })

  it('is done once for the same key', async () => {
    const { id } = await anAskedLift(t)
    const [one, two] = await Promise.all([giveBack(city, id, 'same'), giveBack(city, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
