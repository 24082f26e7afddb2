import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aSiteOpinion, opinionBody, somePremises } from '@yigen/testing/premises.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: Awaited<ReturnType<typeof somePremises>>
let id: string
const get = async (who: string, of = id) => (await t.as(who)).get(`/api/site-opinions/${of}`)

beforeAll(async () => {
  t = await testApp()
  on = await somePremises(t)
  id = (await aSiteOpinion(t, on)).id
})
afterAll(() => t.close())

describe('getSiteOpinion', () => {
  it('is read by who sees the enterprise whole, and by itself; the letter is the same', async () => {
    const { body } = await get(t.cast.officer)
    expect(body).toMatchObject({
      needs: opinionBody(on).needs,
      issuedUnit: expect.any(String),
      premises: [{ premisesId: on.first }, { premisesId: on.second }],
    })
    for (const who of [t.cast.leader, t.cast.contact]) expect((await get(who)).body).toEqual(body)
  })

  it('is not there for anybody else: 404', async () => {
    const absent = (await get(t.cast.officer, never)).body
    for (const who of [t.cast.foreignOfficer, t.cast.foreignContact, on.village, t.cast.streetHead, t.cast.outsider])
      expect((await get(who)).body).toEqual(absent)
  })
})
