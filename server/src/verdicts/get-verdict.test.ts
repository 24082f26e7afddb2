import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { knowHighTech, policyBegunWith } from '@yigen/testing/verdicts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VerdictView } from './verdict-view.ts'

let t: TestApp
let policyId: string
const path = (query = '', id = t.cast.enterprise, policy = policyId) => `/api/enterprises/${id}/verdicts/${policy}${query}`
const verdict = async (query = '', who = t.cast.officer): Promise<VerdictView> => (await (await t.as(who)).get(path(query))).body

beforeAll(async () => {
  t = await testApp()
  policyId = await policyBegunWith(t, 'high-tech-enterprise')
  await knowHighTech(t, { '企业.近三年研发费用': 188 })
})
afterAll(() => t.close())

describe('getVerdict', () => {
  it('is for whoever of the office sees the enterprise whole, of a policy that is there', async () => {
    expect((await (await t.as(null)).get(path())).status).toBe(401)
    for (const who of [t.cast.outsider, t.cast.contact, t.cast.foreignOfficer])
      expect((await (await t.as(who)).get(path())).status).toBe(404)
    const caller = await t.as(t.cast.officer)
    for (const one of [path('', never), path('', t.cast.enterprise, never), path('?measure=none'), path('?version=2')])
      expect((await caller.get(one)).status).toBe(404)
    expect((await caller.get(path('?version=0'))).status).toBe(400)
  })

  it('tells every clause with its text, values, source and day, and how far the failing one is', async () => {
    const view = await verdict()
    expect(view).toMatchObject({
      ...{ title: '高新技术企业认定', measure: 'recognition', version: 1, verdict: 'no', mark: 'near', asOf: '2026-11-25' },
      ...{
        steps: ['近三个会计年度研究开发费用合计（高企口径）还差12万元'],
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        total: null,
      },
      benefits: [{ label: '高新技术企业称号', kind: 'title', amount: null }],
    })
    expect(view.clauses[0]).toMatchObject({ depth: 0, kind: 'all', deciding: true })
    expect(view.clauses.find(({ days }) => days)).toMatchObject({ days: 'effective', condition: null, verdict: 'yes' })
    expect(view.clauses.find(({ id }) => id === '5.1')).toMatchObject({
      ...{
        kind: 'condition',
        article: '第十一条(五)1',
        verdict: 'no',
        deciding: true,
        step: '近三个会计年度研究开发费用合计（高企口径）还差12万元',
      },
      values: [
        {
          label: '近三个会计年度研究开发费用合计（高企口径）',
          said: '188万元',
          source: '电话 财务 李会计',
          day: '2026-11-25',
          stale: false,
        },
        { said: '4,000万元' },
      ],
    })
    expect(view.clauses.find(({ id }) => id === '3')).toMatchObject({ kind: 'discretion', by: '认定机构组织的专家评审', verdict: 'yes' })
  })

  it('an open clause says whose figure counts', async () => {
    const other = (await (await t.as(t.cast.foreignOfficer)).get(path('', t.cast.foreignEnterprise))).body as VerdictView
    expect(other).toMatchObject({ verdict: 'unknown', steps: [] })
    expect(other.clauses.find(({ id }) => id === '3')).toMatchObject({ mark: 'judge', values: [{ said: null, day: null }] })
  })

  it('names the version that gave it, and gives another by its number', async () => {
    expect(await verdict('?version=1&measure=recognition')).toMatchObject({ version: 1, verdict: 'no' })
  })
})
