import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { written } from '@yigen/testing/order.ts'
import { aPublishedPolicy } from '@yigen/testing/policies.ts'
import { policyText } from '@yigen/testing/policy-text.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const draft = async (who: string | null, yaml: unknown, key?: string) => (await t.as(who)).post('/api/policies', { yaml }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('draftPolicy', () => {
  it('refuses in the order: 401, 400, 403; nothing is written', async () => {
    const before = await written(t)
    expect((await draft(null, policyText())).status).toBe(401)
    for (const yaml of ['', 5, 'x'.repeat(250_001)]) expect((await draft(t.cast.clerk, yaml)).body.errors[0].field).toBe('yaml')
    for (const who of [t.cast.officer, t.cast.leader, t.cast.streetHead, t.cast.contact, t.cast.systemAdministrator])
      expect((await draft(who, policyText())).body.code).toBe('mayNot')
    expect(await written(t)).toEqual(before)
  })

  it('refuses what the engine does not understand: every sentence with its line, in the language of the reader', async () => {
    const broken = policyText().replace('unit: 万元', 'unit: 万圆').replace("'", '')
    const refused = await draft(t.cast.clerk, broken)
    expect(refused.body).toMatchObject({ code: 'policyUnread', status: 400, errors: [{ field: 'yaml' }] })
    expect(refused.body.title).toMatch(/第 6 行：“万圆”不在可选之内/)
    const unknown = await draft(t.cast.clerk, policyText().replace('rent.研发费用 /', 'rent.研发投入 /'))
    expect(unknown.body.title).toMatch(/第 \d+ 行：词典里没有事实“rent.研发投入”/)
    for (const yaml of ['{', '- a', 'a: &x [*x]', '<script>alert(1)</script>', '\u0000'])
      expect((await draft(t.cast.clerk, yaml)).status).toBe(400)
  })

  it('keeps a text that is understood as the first version, and says so in the record; a case may fail (R22.1)', async () => {
    const yaml = policyText({ share: 6 })
    const drafted = await draft(t.cast.clerk, yaml, 'same')
    expect([drafted.status, (await draft(t.cast.clerk, yaml, 'same')).body]).toEqual([201, drafted.body])
    expect(drafted.body).toMatchObject({ version: 1, revision: 1, status: 'draft', title: { zh: '租金补助', en: 'Rent subsidy' } })
    const text = await t.db
      .selectFrom('policy_text')
      .select(['text', 'title_zh', 'document_number', 'cases', 'retold', 'end_unknown', 'first_day', 'last_day'])
      .where('policy_id', '=', drafted.body.id)
      .executeTakeFirstOrThrow()
    expect(text).toMatchObject({
      text: yaml,
      title_zh: '租金补助',
      document_number: '海府规〔2025〕1号',
      cases: 2,
      retold: false,
      end_unknown: false,
    })
    expect([text.first_day, text.last_day].map(String)).toEqual(['2025-01-01', '2027-12-31'])
    expect(await historyOf(t, 'policy.drafted')).toMatchObject([{ public: false, subject_id: drafted.body.id, data: { version: 1 } }])
  })

  it('refuses another version while one is being prepared: 409; of many at once one is drafted', async () => {
    expect((await draft(t.cast.head, policyText())).body).toMatchObject({ code: 'policyInPreparation' })
    const many = await Promise.all([t.cast.clerk, t.cast.head, t.cast.minister].map(who => draft(who, policyText({ id: 'once' }))))
    expect(many.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  it('makes the next version of what is published', async () => {
    const published = await aPublishedPolicy(t, { id: 'next' })
    expect((await draft(t.cast.clerk, policyText({ id: 'next', title: '租金补助二' }))).body).toMatchObject({
      id: published.id,
      version: 2,
    })
  })
})
