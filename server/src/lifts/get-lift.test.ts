import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAskedLift, aProposedLift, question, theCity, tried } from '@yigen/testing/lifts.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let city: string
const read = async (who: string | null, id: string) => (await t.as(who)).get(`/api/lifts/${id}`)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
})
afterAll(() => t.close())

it('401 to nobody; 404 to whom it is not shown, word for word as what never was', async () => {
  const { id } = await aProposedLift(t)
  expect((await read(null, id)).status).toBe(401)
  for (const who of [t.cast.contact, t.cast.foreignOfficer, t.cast.clerk, t.cast.outsider, t.cast.auditAdministrator, city]) {
    const [hidden, absent] = [await read(who, id), await read(who, never)]
    expect([hidden.status, hidden.body]).toEqual([404, absent.body])
  }
})

it('to who sees the matter everything with what can be done now; to the city the question and what was tried, without the matter (R11.2, R18.2)', async () => {
  const { id, requestId } = await anAskedLift(t)
  expect((await read(t.cast.officer, id)).body).toMatchObject({
    ...{ question, tried, about: { kind: 'request', id: requestId }, level: 'city', status: 'asked' },
    ...{ proposedBy: '陈若溪', decidedBy: '郑怀远', waitsFor: '齐望岳', may: ['withdrawLift'], further: [] },
  })
  expect((await read(city, id)).body).toMatchObject({ question, tried, about: null, may: ['acceptLift', 'returnLift'] })
})
