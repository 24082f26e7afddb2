import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aPolicyFact } from '@yigen/testing/verdicts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let wrong: string
const path = (id: string) => `/api/policy-facts/${id}/correction`
const body = (more: object = {}) => ({
  ...{ value: 1_860_000, sourceKind: 'document', source: '汇算清缴表', day: '2026-11-24', reason: '原来报的是利润总额。' },
  ...more,
})
const correct = async (who: string | null, more: object = {}, id = wrong, key?: string) => (await t.as(who)).post(path(id), body(more), key)

beforeAll(async () => {
  t = await testApp()
  wrong = (await aPolicyFact(t, '企业.年度应纳税所得额', 2_860_000)).id
})
afterAll(() => t.close())

describe('correctPolicyFact', () => {
  it('refuses in the order: 401, 400, 404, 403', async () => {
    await expectNobody(t, wrong, { path, body: body() })
    for (const more of [{ reason: ' ' }, { day: 'gestern' }, { corrects: wrong }])
      expect((await correct(t.cast.officer, more)).status).toBe(400)
    for (const who of [t.cast.outsider, t.cast.contact, t.cast.foreignOfficer, t.cast.otherMinister, t.cast.clerk])
      expect([(await correct(who)).status, (await correct(who, {}, never)).status]).toEqual([404, 404])
    for (const who of [t.cast.leader, t.cast.head]) expect((await correct(who)).status).toBe(403)
    expect((await correct(t.cast.officer, { value: 'viel' })).body.code).toBe('policyFactValue')
    expect((await correct(t.cast.officer, { day: '2026-11-26' })).body.code).toBe('policyFactLater')
  })

  it('is a new fact that names the old one and says why; both stay', async () => {
    const done = await correct(t.cast.deputy, {}, wrong, 'same')
    expect([done.status, (await correct(t.cast.deputy, {}, wrong, 'same')).body]).toEqual([201, done.body])
    expect((await historyOf(t, 'policyFact.corrected')).at(-1)).toMatchObject({ data: { reason: '原来报的是利润总额。' }, public: false })
    const { rows } = (await (await t.as(t.cast.officer)).get(`/api/enterprises/${t.cast.enterprise}/policy-facts`)).body
    expect(rows).toMatchObject([
      { id: done.body.id, said: '1,860,000元', holds: true, corrects: wrong, reason: '原来报的是利润总额。', recordedBy: '黎景行' },
      { id: wrong, said: '2,860,000元', holds: false, correctedBy: done.body.id },
    ])
  })

  it('is corrected once: the second is told by what, and a correction can be corrected', async () => {
    const again = await correct(t.cast.officer)
    expect(again.body).toMatchObject({ status: 409, code: 'policyFactCorrected' })
    const { correctedBy } = again.body.changed
    const both = await Promise.all([t.cast.officer, t.cast.deputy].map(who => correct(who, { value: 1 }, correctedBy)))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})
