import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aVerifiedResult } from '@yigen/testing/results.ts'
import { answerBody } from '@yigen/testing/verdicts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/enterprises/${id}/policy-facts`
const answer = async (who: string | null, fact: string, value: unknown, more: object = {}, id = t.cast.enterprise, key?: string) =>
  (await t.as(who)).post(path(id), answerBody(t, fact, value, more), key)
const people = '企业.从业人员'

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('answerFactQuestion', () => {
  it('refuses in the order: 401, 400, 404, 403', async () => {
    await expectNobody(t, t.cast.enterprise, { path, body: answerBody(t, people, 86) })
    for (const more of [{ day: '2026-13-01' }, { sourceKind: 'register' }, { year: 1 }, { seen: 'x' }, { unit: '人' }])
      expect((await answer(t.cast.officer, people, 86, more)).status).toBe(400)
    for (const who of [t.cast.outsider, t.cast.clerk, t.cast.systemAdministrator, t.cast.foreignContact])
      expect([(await answer(who, people, 86)).status, (await answer(who, people, 86, {}, never)).status]).toEqual([404, 404])
    for (const who of [t.cast.leader, t.cast.head, t.cast.contact, t.cast.foreignOfficer, t.cast.otherMinister])
      expect((await answer(who, people, 86)).status).toBe(403)
  })

  it.each([
    ['企业.没有这个', 1, {}, 'policyFactUnknown'],
    [people, '八十六', {}, 'policyFactValue'],
    [people, -1, {}, 'policyFactValue'],
    ['企业.所在地市', '火星', {}, 'policyFactValue'],
    [people, null, {}, 'policyFactValue'],
    [people, 86, { day: '2026-11-26' }, 'policyFactLater'],
    [people, 86, { year: 2025 }, 'policyFactNoYear'],
  ])('refuses %s = %j with %j as %s', async (fact, value, more, code) => {
    expect((await answer(t.cast.officer, fact, value, more)).body).toMatchObject({ status: 400, code })
  })

  it('is kept with its unit, its source and its day; its value is not in the record (R16.6)', async () => {
    const { status, body } = await answer(t.cast.officer, '企业.营业收入', 1212.5, {}, t.cast.enterprise, 'same')
    expect([status, (await answer(t.cast.officer, '企业.营业收入', 1212.5, {}, t.cast.enterprise, 'same')).body]).toEqual([201, body])
    const row = await t.db
      .selectFrom('policy_fact')
      .select(['unit', 'value', 'source_kind', 'recorded_by', 'corrects'])
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ unit: '万元', value: 1212.5, source_kind: 'call', recorded_by: t.cast.officer, corrects: null })
    const recorded = (await historyOf(t, 'policyFact.recorded')).at(-1)
    expect(recorded).toMatchObject({ public: false, data: { source: '电话 财务 李会计', day: '2026-11-25' } })
    expect(JSON.stringify(recorded)).not.toContain('1212')
  })

  it('“there is none” is an answer where a fact may have none', async () => {
    expect((await answer(t.cast.deputy, '企业.最近重大事故或严重环境违法日期', null)).status).toBe(201)
  })

  it('is refused against a newer fact that was not read, and both are shown; who has read it may go on', async () => {
    const first = await answer(t.cast.officer, people, 86)
    const over = await answer(t.cast.deputy, people, 90)
    expect(over.body).toMatchObject({
      ...{ status: 409, code: 'policyFactNewer', changed: { id: first.body.id, said: '86人', day: '2026-11-25', recordedBy: '陈若溪' } },
      title: '“期末从业人员”已有更新的事实：86人（电话 财务 李会计，2026-11-25）。请核对两边再记。',
    })
    expect((await answer(t.cast.deputy, people, 90, { seen: first.body.id, day: '2026-11-24' })).body.code).toBe('policyFactNewer')
    expect((await answer(t.cast.deputy, people, 90, { seen: first.body.id })).status).toBe(201)
  })

  it('nor against a result of a later day', async () => {
    await aVerifiedResult(t, { kind: 'paidInCapital', period: '2026-11-20', value: 200_000_000 })
    const capital = '企业.实缴注册资本'
    const older = await answer(t.cast.officer, capital, 1_000_000, { day: '2026-11-19' })
    expect(older.body).toMatchObject({ code: 'policyFactNewer', changed: { id: null, said: '2,000,000元', source: '成效 银行回单' } })
    expect((await answer(t.cast.officer, capital, 1_000_000)).status).toBe(201)
  })

  it('of two at the same moment one is recorded', async () => {
    const both = await Promise.all([t.cast.officer, t.cast.deputy].map(who => answer(who, '企业.居民企业', true)))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})
