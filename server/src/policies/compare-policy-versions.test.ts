import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aDraftedPolicy, aPublishedPolicy, type PolicyOf } from '@yigen/testing/policies.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: PolicyOf
const compare = async (who: string | null, query = 'older=1&newer=2', id = on.id) =>
  (await t.as(who)).get(`/api/policies/${id}/comparison?${query}`)

beforeAll(async () => {
  t = await testApp()
  on = await aPublishedPolicy(t)
  await aDraftedPolicy(t, { share: 6 })
})
afterAll(() => t.close())

describe('comparePolicyVersions', () => {
  it('is the office’s: 401, 400, 404', async () => {
    expect((await compare(null)).status).toBe(401)
    expect((await compare(t.cast.clerk, 'older=1')).status).toBe(400)
    expect((await compare(t.cast.contact)).status).toBe(404)
    expect((await compare(t.cast.clerk, 'older=1&newer=3')).status).toBe(404)
    expect((await compare(t.cast.clerk, 'older=1&newer=2', never)).status).toBe(404)
  })

  it('shows what the later version says otherwise, and how much is left out above', async () => {
    const { lines } = (await compare(t.cast.officer)).body
    const changed = lines.filter(({ kind }: { kind: string }) => kind !== 'same')
    expect(changed.map(({ kind, text }: { kind: string; text: string }) => [kind, text.trim().slice(-8)])).toEqual([
      ['removed', '= 百分之(5)'],
      ['added', '= 百分之(6)'],
    ])
    expect(lines[0].skipped).toBeGreaterThan(5)
    expect((await compare(t.cast.officer, 'older=1&newer=1')).body.lines).toEqual([])
  })
})
