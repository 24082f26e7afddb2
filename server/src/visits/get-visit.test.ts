import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aStreetsVisit } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('is whole for who sees the enterprise whole or goes, a line for another bureau, and what is public for the enterprise (R20.1, R11.2)', async () => {
  const { id } = await aStreetsVisit(t)
  const get = async (who: string | null, of = id) => (await t.as(who)).get(`/api/visits/${of}`)
  expect((await get(null)).status).toBe(401)
  for (const who of [t.cast.outsider, t.cast.clerk, t.cast.foreignContact]) expect((await get(who)).status).toBe(404)
  expect((await get(t.cast.officer, never)).status).toBe(404)
  for (const who of [t.cast.officer, t.cast.foreignOfficer, t.cast.leader])
    expect((await get(who)).body.whole).toMatchObject({ about: '看九层装修，问用电。', companions: [] })
  const { body: line } = await get(t.cast.otherMinister)
  expect([line.reader, line.may, line.whole]).toEqual(['office', ['joinVisit'], null])
  const { body: read } = await get(t.cast.contact)
  expect([read.reader, read.about, read.calledOffWhy]).toEqual(['enterprise', '看九层装修，问用电。', undefined])
})
