import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { anAcceptedTransfer, aProposedTransfer, type There, yuexiuPeople } from '@yigen/testing/transfers.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let there: There
const get = async (who: string | null, id: string) => (await t.as(who)).get(`/api/transfers/${id}`)

beforeAll(async () => {
  t = await testApp()
  there = await yuexiuPeople(t)
})
afterAll(() => t.close())

it('is hidden from whom it does not concern, and from its contact', async () => {
  const { id, contact } = await aProposedTransfer(t)
  expect((await get(null, id)).status).toBe(401)
  for (const who of [contact, t.cast.foreignOfficer, t.cast.clerk, there.officer]) {
    const [hidden, absent] = [await get(who, id), await get(who, never)]
    expect([hidden.status, hidden.body]).toEqual([404, absent.body])
  }
})

it('shows both sides; each opens its own, and the officer there sees it once it is theirs', async () => {
  const { id, enterpriseId, there: newId, requestId } = await anAcceptedTransfer(t)
  const left = (await get(t.cast.officer, id)).body
  const came = (await get(there.officer, id)).body
  expect([left.enterpriseId, came.enterpriseId]).toEqual([enterpriseId, newId])
  expect([left.matters[0].requestId, came.matters[0].wentOnAs === left.matters[0].wentOnAs]).toEqual([requestId, true])
  expect(came.matters[0].requestId).not.toBe(requestId)
  expect([left.officerName, came.answeredBy, came.may]).toEqual(['罗以宁', '盛一鸣', []])
})
