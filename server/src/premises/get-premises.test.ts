import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { somePremises } from '@yigen/testing/premises.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: Awaited<ReturnType<typeof somePremises>>
const get = async (who: string, id: string) => (await t.as(who)).get(`/api/premises/${id}`)

beforeAll(async () => {
  t = await testApp()
  on = await somePremises(t)
})
afterAll(() => t.close())

describe('getPremises', () => {
  it('offers each reader what their step lets pass', async () => {
    const may = async (who: string) => (await get(who, on.first)).body.may
    for (const who of [on.village, t.cast.streetHead])
      expect(await may(who)).toEqual(['changePremises', 'confirmPremises', 'takeOffPremises'])
    for (const who of [t.cast.officer, t.cast.minister]) expect(await may(who)).toEqual(['confirmPremises', 'takeOffPremises'])
    expect(await may(t.cast.leader)).toEqual([])
  })

  it('is not there for anybody else, the same as what never was: 404', async () => {
    const absent = (await get(t.cast.officer, never)).body
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.outsider]) expect((await get(who, on.first)).body).toEqual(absent)
    expect((await get(on.village, on.ofStreet)).status).toBe(404)
  })
})
