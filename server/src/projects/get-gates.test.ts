import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('getGates', () => {
  it('refuses nobody: 401, and the enterprise’s people: 403', async () => {
    expect((await (await t.as(null)).get('/api/gates')).status).toBe(401)
    expect((await (await t.as(t.cast.contact)).get('/api/gates')).status).toBe(403)
  })

  it('says what the six gates ask as the product brings them, with the tax bureau by name (R13.3, R1.7)', async () => {
    const { status, body } = await (await t.as(t.cast.clerk)).get('/api/gates')
    expect([status, body.version, body.taxUnitId, body.taxUnitName, body.publishedAt]).toEqual([200, 0, '440105-tax', '区税务局', null])
    expect(body.items).toEqual(standardGates)
  })
})
