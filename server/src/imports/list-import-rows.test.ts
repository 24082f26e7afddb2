import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, csv, importing } from './roster.fixture.ts'

let test: TestApp
let minister: Awaited<ReturnType<typeof importing>>
let id: string
beforeAll(async () => {
  test = await testApp()
  minister = await importing(test)
  const mixed = csv(
    ['帆屿数据有限公司', codeOf(1).slice(0, 16), '琶洲街道'],
    ['榕光生物科技', codeOf(2), '琶州街道'],
    ['岭川检测技术', codeOf(3), '琶洲', '', '沈一舟'],
    ['朔岭能源（华南）有限公司', codeOf(4), '琶洲街道'],
  )
  id = (await minister.check(mixed)).body.id
})
afterAll(() => test.close())

describe('listImportRows', () => {
  it('refuses a stranger (401) and a filter that does not exist (400)', async () => {
    expect((await (await test.as(null)).get(`/api/imports/${id}/rows`)).status).toBe(401)
    expect((await minister.rows(id, '?outcome=odd')).status).toBe(400)
    expect((await minister.rows(id, '?limit=100000')).status).toBe(400)
  })

  it('is not there for who keeps no register, nor for an id that never was: 404', async () => {
    for (const who of ['officer', 'clerk', 'contact', 'outsider', 'systemAdministrator'] as const)
      expect((await (await importing(test, test.cast[who])).rows(id)).status).toBe(404)
    expect((await minister.rows(randomUUID())).status).toBe(404)
  })

  it('lists rows by outcome, page by page, to a leader too', async () => {
    const first = (await minister.rows(id, '?outcome=faulty&limit=2')).body
    expect(first).toMatchObject({ total: 3, rows: [{ row: 2 }, { row: 3 }], next: 3 })
    expect((await minister.rows(id, `?outcome=faulty&limit=2&after=${first.next}`)).body).toMatchObject({ rows: [{ row: 4 }], next: null })
    expect((await (await importing(test, test.cast.leader)).rows(id)).body.total).toBe(4)
  })
})
