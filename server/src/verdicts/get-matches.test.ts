import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { never } from '@yigen/testing/order.ts'
import { aVerifiedResult } from '@yigen/testing/results.ts'
import { statementsOf } from '@yigen/testing/statements.ts'
import { aPolicyFact, knowHighTech } from '@yigen/testing/verdicts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatchesView } from './get-matches.ts'

let t: TestApp
const path = (id: string) => `/api/enterprises/${id}/matches`
const matches = async (id: string, who = t.cast.officer): Promise<MatchesView> => (await (await t.as(who)).get(path(id))).body
const rowOf = (view: MatchesView, measure: string) => view.rows.find(row => row.measure === measure)
const another = (name: string) => makeEnterprise(t.db, t.now(), { name, officerId: t.cast.officer, createdBy: t.cast.minister })

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('getMatches', () => {
  it('is for whoever of the office sees the enterprise whole', async () => {
    expect((await (await t.as(null)).get(path(t.cast.enterprise))).status).toBe(401)
    for (const who of [t.cast.outsider, t.cast.contact, t.cast.foreignOfficer, t.cast.otherMinister, t.cast.clerk])
      expect((await (await t.as(who)).get(path(t.cast.enterprise))).status).toBe(404)
    expect((await (await t.as(t.cast.officer)).get(path(never))).status).toBe(404)
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader, t.cast.head])
      expect((await matches(t.cast.enterprise, who)).mayRecord).toBe([t.cast.officer, t.cast.deputy, t.cast.minister].includes(who))
  })

  it('of whom nothing is known nothing is yes, and unknown is never shown as yes or no (R22.2)', async () => {
    const view = await matches(await another('广州未知科技有限公司'))
    expect(view.counts).toMatchObject({ yes: 0, near: 0 })
    expect(rowOf(view, 'recognition')).toMatchObject({ group: 'ask', mark: 'unknown', gives: { kinds: ['title'], amount: null }, stale: 0 })
    expect(view.missing.length).toBeGreaterThan(10)
    expect([view.forOthers > 0, view.used]).toEqual([true, []])
  })

  it('tells yes, one step short and by how much, what is to be judged, and no', async () => {
    const [fits, near, judged, refused] = (await Promise.all(['符合', '差一步', '待认定', '不符合'].map(another))) as [
      string,
      string,
      string,
      string,
    ]
    await knowHighTech(t, {}, fits)
    await knowHighTech(t, { '企业.近三年研发费用': 188 }, near)
    await knowHighTech(t, { '企业.主要产品技术领域经评审': undefined }, judged)
    await knowHighTech(t, { '企业.成立日期': '2026-11-01' }, refused)
    const rows = await Promise.all([fits, near, judged, refused].map(async id => rowOf(await matches(id), 'recognition')))
    expect(rows).toMatchObject([
      { group: 'yes', mark: 'yes', until: null, endSeen: false, window: null },
      { group: 'near', mark: 'near', steps: ['近三个会计年度研究开发费用合计（高企口径）还差12万元'] },
      { group: 'ask', mark: 'judge', open: ['评审认可核心技术属于《国家重点支持的高新技术领域》'] },
      { group: 'no', mark: 'no', steps: [], deciding: [{ article: '第十一条(一)' }] },
    ])
  })

  it('reads what results say, and shows what is said otherwise beside it; the newer holds', async () => {
    const enterpriseId = await another('广州两说有限公司')
    await aVerifiedResult(t, { kind: 'people', period: '2026-10', value: 86, enterpriseId })
    const people = async () => (await matches(enterpriseId)).used.find(({ fact }) => fact === '企业.从业人员')
    expect(await people()).toMatchObject({ id: null, said: '86人', source: '成效 银行回单', day: '2026-10-31', others: [], type: 'number' })
    await aPolicyFact(t, '企业.从业人员', 90, {}, enterpriseId)
    expect(await people()).toMatchObject({ said: '90人', source: '电话 财务 李会计', others: [{ said: '86人', sourceKind: 'result' }] })
  })

  it('a secret of results is no fact for who may not read it (R16.6)', async () => {
    const enterpriseId = await another('广州保密有限公司')
    await aVerifiedResult(t, { kind: 'people', period: '2026-10', value: 86, enterpriseId })
    const known = async (who: string) => (await matches(enterpriseId, who)).used.map(({ fact }) => fact)
    expect([await known(t.cast.officer), await known(t.cast.head)]).toEqual([expect.arrayContaining(['企业.从业人员']), []])
  })

  it('a fact past its months is used and marked (R22.3)', async () => {
    const enterpriseId = await another('广州旧账有限公司')
    await knowHighTech(t, { '企业.近三年研发费用': undefined }, enterpriseId)
    await aPolicyFact(t, '企业.近三年研发费用', 200, { day: '2025-11-24' }, enterpriseId)
    const view = await matches(enterpriseId)
    expect(rowOf(view, 'recognition')).toMatchObject({ group: 'yes', stale: 1 })
    expect(view.policyFactMonths).toBe(12)
    expect(view.used.filter(({ stale }) => stale).map(({ label }) => label)).toEqual(['近三个会计年度研究开发费用合计（高企口径）'])
  })

  it('is three statements, the session with them, whatever is in force', async () => {
    const caller = await t.as(t.cast.officer)
    const statements = await statementsOf(t.pool, () => caller.get(path(t.cast.enterprise)))
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(3)
  })

  it('speaks English to who reads it', async () => {
    await t.db.updateTable('member').set({ language: 'en' }).where('id', '=', t.cast.deputy).execute()
    const row = rowOf(await matches(t.cast.enterprise, t.cast.deputy), 'recognition')
    expect(row?.label).toBe('Recognition as a high and new technology enterprise')
    await t.db.updateTable('member').set({ language: 'zh-CN' }).where('id', '=', t.cast.deputy).execute()
  })
})
