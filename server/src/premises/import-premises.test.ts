import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { written } from '@yigen/testing/order.ts'
import { anAssociation } from '@yigen/testing/pointings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPlace, places, withPlaces } from './premises-sheets.fixture.ts'

let t: TestApp
let village: string
beforeAll(async () => {
  t = await testApp()
  village = await anAssociation(t, 'pazhou')
})
afterAll(() => t.close())

describe('importPremises', () => {
  it('refuses in the order: 401, 403, 409, and records nothing of a sheet with one faulty row', async () => {
    const before = await written(t)
    expect((await (await withPlaces(t, null)).make(places(aPlace('甲')))).status).toBe(401)
    for (const who of [t.cast.clerk, t.cast.officer, t.cast.contact])
      expect((await (await withPlaces(t, who)).make(places(aPlace('甲')))).status).toBe(403)
    const own = await withPlaces(t, village)
    expect((await own.make(places(aPlace('甲'), aPlace('乙', { use: '住宅' })))).body.code).toBe('premisesRows')
    expect((await own.make(Buffer.from('场地,地址\n甲,乙'))).body).toMatchObject({ code: 'premisesColumns', errors: [{ field: 'file' }] })
    expect(await written(t)).toEqual(before)
  })

  it('records every row as a single one is, once for the same key', async () => {
    const own = await withPlaces(t, village)
    const sheet = places(aPlace('甲楼'), aPlace('乙楼'), aPlace('丙楼'))
    const done = await own.make(sheet, 'same')
    expect([done.status, done.body.made, (await own.make(sheet, 'same')).body]).toEqual([201, 3, done.body])
    expect(await historyOf(t, 'premises.recorded')).toHaveLength(3)
    expect((await own.make(sheet)).body.code).toBe('premisesRows')
  })
})
