import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aSign } from '@yigen/testing/signs.ts'
import { aRecordedVisit } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('is read with its evidence and what was tried, by its own line alone (R23.1)', async () => {
  await aRecordedVisit(t)
  const id = await aSign(t)
  const read = async (who: string | null, of = id) => (await t.as(who)).get(`/api/signs/${of}`)
  expect((await read(null)).status).toBe(401)
  for (const who of [t.cast.contact, t.cast.outsider, t.cast.foreignOfficer, t.cast.clerk, t.cast.head])
    expect((await read(who)).status).toBe(404)
  expect((await read(t.cast.officer, never)).status).toBe(404)
  const { body } = await read(t.cast.minister)
  expect(body).toMatchObject({ id, state: 'open', tried: [{ kind: 'visit', who: '陈若溪', words: '装修 12 月 5 日完工。' }] })
  expect(body.signs).toMatchObject([{ rule: 'parentEvent', evidence: { kind: 'merger', parent: '鹭汀集团' } }])
})
