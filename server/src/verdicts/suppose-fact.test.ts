import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never, written } from '@yigen/testing/order.ts'
import { knowHighTech, policyBegunWith } from '@yigen/testing/verdicts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let policyId: string
const research = (value: unknown, fact = '企业.近三年研发费用') => [{ fact, value }]
const suppose = async (who: string | null, given: unknown, more: object = {}, id = t.cast.enterprise) =>
  (await t.as(who)).post(`/api/enterprises/${id}/suppositions`, { policyId, measure: 'recognition', given, ...more })

beforeAll(async () => {
  t = await testApp()
  policyId = await policyBegunWith(t, 'high-tech-enterprise')
  await knowHighTech(t, { '企业.近三年研发费用': 188 })
})
afterAll(() => t.close())

describe('supposeFact', () => {
  it('refuses in the order: 401, 400, 404', async () => {
    expect((await suppose(null, research(200))).status).toBe(401)
    for (const given of [[], research({}), 'viel']) expect((await suppose(t.cast.officer, given)).status).toBe(400)
    for (const who of [t.cast.outsider, t.cast.contact, t.cast.foreignOfficer]) expect((await suppose(who, research(200))).status).toBe(404)
    expect((await suppose(t.cast.officer, research(200), {}, never)).status).toBe(404)
    expect((await suppose(t.cast.officer, research(200), { policyId: never })).status).toBe(404)
    expect((await suppose(t.cast.officer, research('viel'))).body.code).toBe('policyFactValue')
    expect((await suppose(t.cast.officer, research(1, '企业.没有这个'))).body.code).toBe('policyFactUnknown')
  })

  it('judges with the value that is given, says so beside it, and writes nothing', async () => {
    const before = await written(t)
    const { status, body } = await suppose(t.cast.leader, research(200))
    expect([status, body.verdict, body.steps]).toEqual([200, 'yes', []])
    const clause = body.clauses.find(({ id }: { id: string }) => id === '5.1')
    expect(clause.values[0]).toMatchObject({ said: '200万元', source: '假如' })
    expect((await suppose(t.cast.officer, research(199.99))).body).toMatchObject({
      verdict: 'no',
      steps: ['近三个会计年度研究开发费用合计（高企口径）还差0.01万元'],
    })
    expect(await written(t)).toEqual(before)
  })
})
