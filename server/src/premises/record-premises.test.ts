import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { written } from '@yigen/testing/order.ts'
import { anAssociation } from '@yigen/testing/pointings.ts'
import { premisesBody } from '@yigen/testing/premises.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let village: string
const send = async (who: string | null, more: object = {}, key?: string) =>
  (await t.as(who)).post('/api/premises', { ...premisesBody, ...more }, key)

beforeAll(async () => {
  t = await testApp()
  village = await anAssociation(t, 'pazhou')
})
afterAll(() => t.close())

describe('recordPremises', () => {
  it('refuses in the order: 401, 400, 403; nothing is written', async () => {
    const before = await written(t)
    expect((await send(null)).status).toBe(401)
    for (const [field, value] of Object.entries({ name: ' ', area: 0, rentFen: 0, phone: '电话', use: 'flat', freeFrom: '2026-13-01' }))
      expect((await send(village, { [field]: value })).body.errors[0].field).toBe(field)
    for (const who of [t.cast.clerk, t.cast.officer, t.cast.minister, t.cast.contact]) expect((await send(who)).body.code).toBe('mayNot')
    expect((await send(t.cast.clerk)).body.title).toContain('街道或村社联社')
    expect((await send(village, { seenOn: '2026-11-26' })).body).toMatchObject({ code: 'premisesSeenAhead', errors: [{ field: 'seenOn' }] })
    expect(await written(t)).toEqual(before)
  })

  it('puts what is to let on the ground of the street, by whoever recorded it, and into the record (R20.4, R1.7)', async () => {
    const ofVillage = await send(village, {}, 'same')
    expect([ofVillage.status, (await send(village, {}, 'same')).body]).toEqual([201, ofVillage.body])
    expect((await send(t.cast.streetHead, { name: '会展南路 9 号' })).status).toBe(201)
    const rows = await t.db.selectFrom('premises').select(['street_id', 'unit_id', 'seen_by', 'version', 'off']).orderBy('id').execute()
    expect(rows).toEqual([
      { street_id: '440105015', unit_id: '440105015201', seen_by: village, version: 1, off: null },
      { street_id: '440105015', unit_id: '440105015', seen_by: t.cast.streetHead, version: 1, off: null },
    ])
    const [first] = await historyOf(t, 'premises.recorded')
    expect(first).toMatchObject({ public: false, enterprise_id: null, data: { name: premisesBody.name, street: '琶洲街道' } })
  })

  it('refuses what stands on the list of the street already, whoever writes it: 409', async () => {
    for (const who of [village, t.cast.streetHead]) expect((await send(who)).body.code).toBe('premisesThere')
    const both = await Promise.all([village, t.cast.streetHead].map(who => send(who, { name: '同时登记的' })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})
