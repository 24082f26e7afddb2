import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAskedLift, aProposedLift, proposal } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/lifts/${id}/sending-back`
const body = { words: '先与区住建局会商，再定是否上提。' }
const sendBack = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('sendBackLift', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id } = await aProposedLift(t)
    await expectNobody(t, id, { path, body })
    expect((await (await t.as(t.cast.minister)).post(path(id), {})).status).toBe(400)
    await expectHidden(t, id, { path, body })
    expect((await sendBack(t.cast.officer, id)).body.code).toBe('notOwnWork')
    expect((await sendBack(t.cast.minister, (await anAskedLift(t)).id)).status).toBe(409)
  })

  it('says what is to be done first; then it can be proposed again (R18.2)', async () => {
    const { id, requestId } = await aProposedLift(t)
    await act(t, t.cast.minister, path(id), body)
    expect((await (await t.as(t.cast.officer)).get(`/api/lifts/${id}`)).body).toMatchObject({ status: 'sentBack', ...body, waitsFor: null })
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'lift.sentBack', data: body })
    expect((await (await t.as(t.cast.officer)).post(`/api/requests/${requestId}/lifts`, proposal(t))).status).toBe(201)
  })

  it('is done once for the same key', async () => {
    const { id } = await aProposedLift(t)
    const [one, two] = await Promise.all([sendBack(t.cast.minister, id, 'same'), sendBack(t.cast.minister, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
