import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = '/api/gates/versions'
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listGates', () => {
  it('refuses nobody: 401, and the enterprise’s people: 403', async () => {
    expect((await (await t.as(null)).get(path)).status).toBe(401)
    expect((await (await t.as(t.cast.contact)).get(path)).status).toBe(403)
  })

  it('shows every version, the newest first, with who published it and why; last the standard', async () => {
    await act(t, t.cast.minister, path, { seen: 0, items: standardGates, taxUnitId: '440105-tax', reason: '照旧。' })
    const { rows } = (await (await t.as(t.cast.officer)).get(path)).body
    expect(
      rows.map((row: { version: number; publishedByName: string | null; reason: string }) => [
        row.version,
        row.publishedByName,
        row.reason,
      ]),
    ).toEqual([
      [1, '郑怀远', '照旧。'],
      [0, null, ''],
    ])
  })
})
