import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { somePremises } from '@yigen/testing/premises.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPlace, places, withPlaces } from './premises-sheets.fixture.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await somePremises(t)
})
afterAll(() => t.close())

describe('checkPremises', () => {
  it('refuses in the order: 401, 403, and what is no sheet: 400', async () => {
    expect((await (await withPlaces(t, null)).check(places(aPlace('甲')))).status).toBe(401)
    for (const who of [t.cast.clerk, t.cast.officer, t.cast.contact])
      expect((await (await withPlaces(t, who)).check(places(aPlace('甲')))).status).toBe(403)
    const street = await withPlaces(t, t.cast.streetHead)
    expect((await street.check(places())).body.code).toBe('premisesSheetEmpty')
    expect((await street.check(Buffer.from([0, 1, 2, 3]))).status).toBe(400)
  })

  it('judges every row as it would be recorded, and writes none', async () => {
    const street = await withPlaces(t, t.cast.streetHead)
    const there = ['会展南路 9 号', '会展南路 9 号', ...aPlace('x').slice(2)]
    const { body } = await street.check(places(aPlace('甲楼'), aPlace('乙楼', { area: '约八百' }), there))
    expect(body).toMatchObject({ faulty: 2, unread: [], whyNot: '有 2 行要先改好，整张表都没有登记。' })
    expect(body.rows[0]).toMatchObject({ name: '甲楼', use: 'office', area: 820, rentFen: 8500, faults: [] })
    expect(body.rows[1].faults).toEqual([{ letter: 'D', heading: '面积（㎡）', sentence: '面积填整数平方米。' }])
    expect(body.rows[2].faults[0].sentence).toContain('已有“会展南路 9 号”')
    expect((await t.db.selectFrom('premises').select('id').execute()).length).toBe(3)
  })
})
