import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, csv, importing } from './roster.fixture.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())
const list = async (who: string | null) => (await test.as(who)).get('/api/imports')

describe('listImports', () => {
  it('refuses a stranger: 401', async () => {
    expect((await list(null)).status).toBe(401)
  })

  it('is for ministers and leaders: 403', async () => {
    for (const who of ['officer', 'clerk', 'head', 'contact', 'systemAdministrator'] as const)
      expect((await list(test.cast[who])).status).toBe(403)
  })

  it('lists the district’s own, the latest first; what is written can be undone for 24 hours (R2.4)', async () => {
    const minister = await importing(test)
    const first = (await minister.check(csv(['帆屿数据有限公司', codeOf(1), '琶洲街道']))).body.id
    test.travel({ minutes: 5 })
    const second = (await minister.check(csv(['榕光生物科技', codeOf(2), '琶洲街道']))).body.id
    expect((await minister.write(second)).status).toBe(200)
    const { rows } = (await list(test.cast.leader)).body
    expect(rows.map((row: { id: string }) => row.id)).toEqual([second, first])
    expect(rows).toMatchObject([
      { state: 'imported', importedBy: { name: '郑怀远' }, undoableUntil: test.now().add({ hours: 24 }).toString() },
      { state: 'checked', importedBy: null, undoableUntil: null },
    ])
    test.travel({ hours: 25 })
    expect((await list(test.cast.minister)).body.rows[0].undoableUntil).toBeNull()
  })
})
