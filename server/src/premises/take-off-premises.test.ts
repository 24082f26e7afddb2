import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { somePremises } from '@yigen/testing/premises.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: Awaited<ReturnType<typeof somePremises>>
const path = (id: string) => `/api/premises/${id}/taking-off`
const takeOff = async (who: string, why = 'let', id = on.first) => (await t.as(who)).post(path(id), { why })

beforeAll(async () => {
  t = await testApp()
  on = await somePremises(t)
})
afterAll(() => t.close())

describe('takeOffPremises', () => {
  it('refuses in the order: 401, 400, 404, 403', async () => {
    await expectNobody(t, on.first, { path, body: {} })
    expect((await takeOff(on.village, 'sold')).status).toBe(400)
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.outsider]) expect((await takeOff(who)).status).toBe(404)
    expect((await takeOff(t.cast.leader)).body.code).toBe('mayNot')
  })

  it('takes them off the list, says why, and keeps them; twice is 409', async () => {
    expect((await takeOff(t.cast.officer)).body.version).toBe(2)
    const caller = await t.as(t.cast.officer)
    expect((await caller.get(`/api/premises/${on.first}`)).body).toMatchObject({ off: 'let', unconfirmed: false, may: ['confirmPremises'] })
    expect((await caller.get('/api/premises')).body.total).toBe(2)
    expect((await historyOf(t, 'premises.takenOff')).at(-1)?.data).toMatchObject({ why: { zh: '已租出' } })
    expect((await takeOff(on.village)).body).toMatchObject({ code: 'premisesOff', title: expect.stringContaining('已租出') })
  })
})
