import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { visitSubjects } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('a photo is there for who sees the enterprise whole, and for nobody else (R11.2)', async () => {
  const { recordedVisit, visitFile } = await visitSubjects(t)
  const statusFor = async (who: string | null, id = visitFile) =>
    (await (await t.as(who)).get(`/api/visits/${recordedVisit}/files/${id}`)).status
  expect(await statusFor(null)).toBe(401)
  for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader]) expect(await statusFor(who)).toBe(200)
  for (const who of [t.cast.contact, t.cast.foreignOfficer, t.cast.outsider, t.cast.clerk]) expect(await statusFor(who)).toBe(404)
  expect(await statusFor(t.cast.officer, never)).toBe(404)
})
