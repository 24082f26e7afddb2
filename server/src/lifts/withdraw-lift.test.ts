import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAcceptedLift, anAskedLift, answer, aProposedLift, theCity } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let city: string
const path = (id: string) => `/api/lifts/${id}/withdrawal`
const withdraw = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
})
afterAll(() => t.close())

describe('withdrawLift', () => {
  it('refuses in the order: 401, 404, 403, 409', async () => {
    const { id } = await anAskedLift(t)
    await expectNobody(t, id, { path, body: undefined })
    await expectHidden(t, id, { path, body: undefined })
    for (const who of [city, t.cast.leader]) expect((await withdraw(who, id)).body.code).toBe('mayNot')
    const answered = await anAcceptedLift(t)
    await act(t, city, `/api/lifts/${answered.id}/answer`, { words: answer })
    expect((await withdraw(t.cast.officer, answered.id)).status).toBe(409)
  })

  it('takes it back from whoever has it, at any level (R7.6, R18.2)', async () => {
    for (const [make, who] of [
      [aProposedLift, t.cast.officer],
      [anAskedLift, t.cast.deputy],
      [anAcceptedLift, t.cast.minister],
    ] as const) {
      const { id } = await make(t)
      await act(t, who, path(id), undefined)
      const open = await t.db.selectFrom('clock').select('id').where('subject_id', '=', id).where('stopped_at', 'is', null).execute()
      expect([open, (await (await t.as(t.cast.officer)).get(`/api/lifts/${id}`)).body.status]).toEqual([[], 'withdrawn'])
    }
    expect((await (await t.as(city)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'lift.withdrawn' })
  })

  it('against an answer at the same moment one is second', async () => {
    const { id } = await anAcceptedLift(t)
    const both = await Promise.all([withdraw(t.cast.officer, id), (await t.as(city)).post(`/api/lifts/${id}/answer`, { words: answer })])
    expect(both.map(one => one.status).sort()).toEqual([200, 409])
  })

  it('is done once for the same key', async () => {
    const { id } = await anAskedLift(t)
    const [one, two] = await Promise.all([withdraw(t.cast.officer, id, 'same'), withdraw(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
