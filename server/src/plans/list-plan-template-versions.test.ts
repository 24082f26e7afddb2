import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = '/api/plan-templates/shop/versions'
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listPlanTemplateVersions', () => {
  it('refuses who is not signed in: 401, no such template: 400, and the enterprise: 403', async () => {
    expect((await (await t.as(null)).get(path)).status).toBe(401)
    expect((await (await t.as(t.cast.officer)).get('/api/plan-templates/stadium/versions')).status).toBe(400)
    expect((await (await t.as(t.cast.contact)).get(path)).status).toBe(403)
  })

  it('shows every version whole, the newest first, with who published it and why; last as the product brings it (R15.1)', async () => {
    const { rows } = (await (await t.as(t.cast.minister)).get(path)).body
    const [{ name, milestones }] = rows
    await act(t, t.cast.minister, path, { seen: 0, name, milestones: milestones.slice(0, 1), reason: '一步到位。' })
    const { body } = await (await t.as(t.cast.officer)).get(path)
    expect(
      body.rows.map((row: { version: number; publishedBy: string | null; reason: string; milestones: unknown[] }) => [
        row.version,
        row.publishedBy,
        row.reason,
        row.milestones.length,
      ]),
    ).toEqual([
      [1, '郑怀远', '一步到位。', 1],
      [0, null, '', 31],
    ])
  })
})
