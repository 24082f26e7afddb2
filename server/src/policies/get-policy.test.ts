import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aDraftedPolicy, aPublishedPolicy, type PolicyOf } from '@yigen/testing/policies.ts'
import { policyText } from '@yigen/testing/policy-text.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: PolicyOf
const read = async (who: string | null, query = '', id = on.id) => (await t.as(who)).get(`/api/policies/${id}${query}`)

beforeAll(async () => {
  t = await testApp()
  on = await aPublishedPolicy(t)
  await aDraftedPolicy(t, { share: 6, title: '租金补助（六成）' })
})
afterAll(() => t.close())

describe('getPolicy', () => {
  it('is the office’s: 401, 400, 404', async () => {
    expect((await read(null)).status).toBe(401)
    expect((await read(t.cast.clerk, '?version=x')).status).toBe(400)
    expect((await read(t.cast.contact)).status).toBe(404)
    for (const [query, id] of [
      ['', never],
      ['?version=9', on.id],
    ])
      expect((await read(t.cast.clerk, query, id)).status).toBe(404)
    expect((await read(t.cast.outsider)).status).toBe(404)
  })

  it('shows the version in force: its text, its clauses with citation and words, its windows, its cases (R22.1)', async () => {
    const { body } = await read(t.cast.officer)
    expect(body).toMatchObject({
      standing: 'inForce',
      number: '海府规〔2025〕1号',
      version: { number: 1, may: [] },
      yaml: policyText(),
      errors: [],
    })
    const [measure] = body.measures
    expect(measure).toMatchObject({ effective: { from: '2025-01-01', to: '2027-12-31' }, windows: [{ from: '2026-01-01' }] })
    expect(measure.clauses).toMatchObject([
      { kind: 'any', depth: 0, cite: { article: '第二条' } },
      {
        kind: 'condition',
        depth: 1,
        id: '二(一)',
        says: 'rent.研发费用 / rent.营业收入 >= 百分之(5)',
        cite: { text: '研发费用占营业收入的比例不低于5%' },
      },
    ])
    expect(body.golden).toMatchObject([
      { number: 1, expected: 'yes', got: 'yes', passed: true, deciding: '二(一)' },
      { number: 2, expected: 'no', got: 'no', passed: true },
    ])
    expect(body.versions.map(({ number }: { number: number }) => number)).toEqual([2, 1])
  })

  it('by its number shows a draft, with the case that fails and what it got, and the steps of who reads', async () => {
    const { body } = await read(t.cast.head, '?version=2')
    expect(body.golden[0]).toMatchObject({ expected: 'yes', got: 'no', passed: false, fault: { zh: '黄金用例 1：应为 yes，实为 no' } })
    expect(body.golden[0].fault.line).toBeGreaterThan(20)
    expect(body.version.may).toEqual(['changePolicyDraft', 'verifyPolicy', 'returnPolicy'])
    expect((await read(t.cast.clerk, '?version=2')).body.version.may).toEqual(['changePolicyDraft', 'returnPolicy'])
    expect([body.mayDraft, (await read(t.cast.minister, '?version=1')).body.version.may]).toEqual([false, ['withdrawPolicy']])
  })
})
