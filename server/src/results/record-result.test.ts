import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { anEvidence, aProject, aProjectAt, verify } from '@yigen/testing/projects.ts'
import { aResult, aReturnedResult, nextMonth, resultRow } from '@yigen/testing/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/enterprises/${id}/results`
const body = (more: object = {}) => ({ kind: 'tax', period: nextMonth(), value: 1_268_000_000, source: '完税证明', ...more })
const record = async (who: string | null, more: object = {}, id = t.cast.enterprise, key?: string) =>
  (await t.as(who)).post(path(id), body(more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('recordResult, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, t.cast.enterprise, { path, body: body() }))

  it.each([
    ['negative', { value: -1 }, 'value'],
    ['a fraction of a fen', { value: 1.5 }, 'value'],
    ['10^15', { value: 10 ** 15 }, 'value'],
    ['no month', { period: '2026-13' }, 'period'],
    ['a span that does not begin in January', { period: '2026-02/2026-03' }, 'period'],
    ['without a source', { source: ' ' }, 'source'],
  ])('refuses what is %s: 400', async (_, more, field) => {
    const answer = await record(t.cast.officer, more)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field])
  })

  it('hides the enterprise from who does not see it: 404', async () => {
    for (const who of [t.cast.foreignContact, t.cast.outsider, t.cast.clerk, t.cast.systemAdministrator])
      expect([(await record(who)).status, (await record(who, {}, never)).status]).toEqual([404, 404])
  })

  it.each([['leader'], ['head'], ['contact'], ['foreignOfficer'], ['otherMinister']] as const)('is not for the %s: 403', async role => {
    const answer = await record(t.cast[role])
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由首席服务官、B 角或项目部长来做。'])
  })

  it('refuses a period in the future, of another kind, 2 of what happens once, nobody named, no project: 400', async () => {
    const codes = []
    for (const more of [
      { period: '2026-12' },
      { period: '2026-01/2026-12' },
      { period: '2026-11-02' },
      { kind: 'global500', period: '2026-11-02', value: 2, words: '某集团' },
      { kind: 'global500', period: '2026-11-02', value: 1 },
      { kind: 'landed', period: '2026-11-02', value: 1 },
    ])
      codes.push((await record(t.cast.officer, more)).body.code)
    expect(codes).toEqual(['resultInFuture', 'resultInFuture', 'resultPeriodKind', 'resultOnce', 'resultNeedsWords', 'resultNeedsProject'])
  })

  it('refuses the project of another enterprise: 400', async () => {
    const { id } = await aProject(t, { enterpriseId: t.cast.foreignEnterprise, by: t.cast.foreignOfficer })
    const answer = await record(t.cast.officer, { kind: 'landed', period: '2026-11-02', value: 1, projectId: id })
    expect(answer.body).toMatchObject({ status: 400, code: 'resultOtherProject' })
  })

  it('refuses the same period again, also of one that was returned: 409 with what is there', async () => {
    const there = await aResult(t)
    const returned = await aReturnedResult(t)
    for (const { id, period } of [there, returned]) {
      const answer = await record(t.cast.deputy, { kind: 'paidInCapital', period })
      expect(answer.body).toMatchObject({ status: 409, code: 'resultThere', changed: { resultId: id } })
    }
  })

  it('asks about 元 for 万元 and 20 times more or less, once, and blocks nothing (R16.5)', async () => {
    const [one, two, three] = ['1990-01', '1990-02', '1990-03']
    await record(t.cast.officer, { period: one, value: 1_000_000_000 })
    const asked = await record(t.cast.officer, { period: two, value: 10_500_000_000_000 })
    expect(asked.body).toMatchObject({ status: 409, code: 'resultAsked', changed: { doubt: 'yuan' } })
    expect(asked.body.title).toBe('请再看一遍：像是把元当成了万元。无误再次保存。')
    const meant = await record(t.cast.officer, { period: two, value: 10_500_000_000_000, sure: true })
    expect(meant.body).toMatchObject({ state: 'waiting', doubt: 'yuan' })
    expect((await record(t.cast.officer, { period: three, value: 1 })).body.changed).toEqual({ doubt: 'below' })
  })
})

describe('a result recorded (R16.1, R16.2)', () => {
  it('waits for the second person, who is told; it counts nowhere yet, and its value is not in the record', async () => {
    const { body: tax } = await record(t.cast.officer, { period: '2026-10', value: 999_999_999_999_999, sure: true })
    expect(await resultRow(t, tax.id)).toMatchObject({
      value: 999_999_999_999_999,
      verified_at: null,
      first_id: tax.id,
      recorded_by: t.cast.officer,
    })
    expect(await toldTo(t, t.cast.clerk)).toContain('广州鹭汀智能装备有限公司的“税收”（2026-10）待核实。')
    const row = (await historyOf(t, 'result.recorded')).at(-1)
    expect(row).toMatchObject({ public: false, data: { period: '2026-10' } })
    expect(JSON.stringify(row)).not.toContain('999999999999999')
    await record(t.cast.officer, { kind: 'registeredCapital', period: '2026-10-05' })
    expect(await toldTo(t, t.cast.minister)).toContain('广州鹭汀智能装备有限公司的“注册资本”（2026-10-05）待核实。')
  })

  it('of the minister is for the next superior (R1.4)', async () => {
    await record(t.cast.minister, { kind: 'registeredCapital', period: '2026-09-05' })
    expect((await toldTo(t, t.cast.head)).join()).toContain('待核实')
  })

  it('once for the same key, and once of two at the same moment', async () => {
    const more = { period: nextMonth(), sure: true }
    const [one, two] = await Promise.all([
      record(t.cast.officer, more, t.cast.enterprise, 'same'),
      record(t.cast.officer, more, t.cast.enterprise, 'same'),
    ])
    expect([one.status, two.body]).toEqual([201, one.body])
    const other = { period: nextMonth(), sure: true }
    const raced = await Promise.all([record(t.cast.officer, other), record(t.cast.deputy, other)])
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('what a gate has shown is recorded once, not twice (R13.3)', () => {
  it('is offered with its value; the verification of the evidence is its own', async () => {
    const project = await aProject(t)
    const licence = await anEvidence(t, project.id, 'licence', { amount: 5000.5 })
    const offers = async () => (await (await t.as(t.cast.officer)).get(`/api/projects/${project.id}/results`)).body.offers
    expect(await offers()).toEqual([])
    await verify(t, licence.id)
    const [offer] = await offers()
    expect(offer).toMatchObject({ kind: 'registeredCapital', value: 5_000_500_000, evidenceId: licence.id })
    const sent = { ...offer, source: '营业执照', projectId: project.id }
    expect((await record(t.cast.officer, { ...sent, value: 1 })).body.code).toBe('resultEvidence')
    expect((await record(t.cast.officer, { ...sent, kind: 'paidInCapital' })).body.code).toBe('resultEvidence')
    const { body: done } = await record(t.cast.officer, sent)
    expect(done.state).toBe('verified')
    expect(await resultRow(t, done.id)).toMatchObject({ verified_by: t.cast.minister, reminded: 1, evidence_id: licence.id })
    expect(await offers()).toEqual([])
    expect((await record(t.cast.officer, { ...sent, period: '2026-01-01' })).body.code).toBe('resultEvidenceUsed')
  })

  it('by who verified the evidence waits for another (R1.4)', async () => {
    const project = await aProject(t)
    const { id: evidenceId } = await anEvidence(t, project.id, 'licence', { day: '2026-11-24', amount: 60 })
    await verify(t, evidenceId)
    const sent = { kind: 'registeredCapital', period: '2026-11-24', value: 60_000_000, evidenceId, projectId: project.id }
    expect((await record(t.cast.minister, { ...sent, sure: true })).body.state).toBe('waiting')
  })

  it('its landing is offered, and is a project’s own', async () => {
    const landed = await aProjectAt(t, 'taxed')
    const { offers } = (await (await t.as(t.cast.officer)).get(`/api/projects/${landed.id}/results`)).body
    const kinds = offers.map((offer: { kind: string }) => offer.kind)
    expect(kinds).toEqual(['registeredCapital', 'people', 'tax', 'landed'])
    const offer = offers.at(-1)
    expect((await record(t.cast.officer, { ...offer, projectId: landed.id })).status).toBe(201)
    expect((await record(t.cast.officer, { ...offer, projectId: landed.id })).body.code).toBe('resultThere')
  })
})
