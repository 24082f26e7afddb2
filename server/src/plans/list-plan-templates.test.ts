import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async (who: string | null) => (await t.as(who)).get('/api/plan-templates')

describe('listPlanTemplates', () => {
  it('refuses who is not signed in: 401, and the enterprise: 403', async () => {
    expect([(await list(null)).status, (await list(t.cast.contact)).status]).toEqual([401, 403])
  })

  it('shows one for each kind of landing, as the product brings it (R15.1)', async () => {
    const { body } = await list(t.cast.officer)
    expect(
      body.rows.map((row: { key: string; version: number; milestones: unknown[] }) => [row.key, row.version, row.milestones.length]),
    ).toEqual([
      ['office', 0, 28],
      ['rd-centre', 0, 25],
      ['factory', 0, 33],
      ['headquarters', 0, 36],
      ['shop', 0, 31],
    ])
  })
})
