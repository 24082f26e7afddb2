import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aProject, aProjectAt } from '@yigen/testing/projects.ts'
import { dayIn } from '@yigen/testing/supervisions.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/evidence`
const body = (more: object = {}) => ({ kind: 'licence', day: dayIn(t, 0), document: '营业执照', amount: 5000, ...more })
const send = async (who: string, id: string, more: object = {}, key?: string) => (await t.as(who)).post(path(id), body(more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('recordEvidence, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body: body() }))

  it('refuses what has no document, or no day: 400', async () => {
    const { id } = await aProject(t)
    const answers = [await send(t.cast.officer, id, { document: '' }), await send(t.cast.officer, id, { day: 'gestern' })]
    expect(answers.map(answer => [answer.status, answer.body.errors[0].field])).toEqual([
      [400, 'document'],
      [400, 'day'],
    ])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aProject(t)).id, { path, body: body() }))

  it.each([['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    const { status, body: refused } = await send(t.cast[role], (await aProject(t)).id)
    expect([status, refused.title]).toEqual([403, '这一步由首席服务官、B 角、项目部长或项目成员来做。'])
  })

  it('refuses a day after today, and one before the enterprise existed: 400', async () => {
    const { id } = await aProject(t)
    const answers = [await send(t.cast.officer, id, { day: dayIn(t, 1) }), await send(t.cast.officer, id, { day: '2019-01-01' })]
    expect(answers.map(answer => [answer.status, answer.body.code, answer.body.errors[0].field])).toEqual([
      [400, 'evidenceInFuture', 'day'],
      [400, 'evidenceBeforeEnterprise', 'day'],
    ])
  })

  it('takes a day since the enterprise was founded, once that is on record', async () => {
    const { id } = await aProject(t)
    const founded = { kind: 'foundedOn', period: '2018', day: '2018-05-04', source: '营业执照' }
    await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/facts`, founded)
    expect((await send(t.cast.officer, id, { day: '2019-01-01' })).status).toBe(201)
    expect((await send(t.cast.officer, id, { day: '2018-05-03' })).body.code).toBe('evidenceBeforeEnterprise')
  })

  it('refuses what is not asked for, an amount that is missing or of nothing, and half a person: 400', async () => {
    const { id } = await aProject(t)
    const sent = [{ kind: 'power-on' }, { amount: null }, { kind: 'talks-held', amount: 3 }, { kind: 'insured', amount: 60.5 }]
    const codes = []
    for (const more of sent) codes.push((await send(t.cast.officer, id, more)).body.code)
    expect(codes).toEqual(['evidenceUnknown', 'evidenceAmountMissing', 'evidenceNoAmount', 'evidenceAmountWhole'])
  })

  it('refuses once the project is over: 409', async () => {
    const { id } = await aProject(t)
    await act(t, t.cast.officer, `/api/projects/${id}/loss`, { reason: '总部改定外省。', where: '苏州' })
    expect((await send(t.cast.officer, id)).body).toMatchObject({ status: 409, code: 'projectEnded' })
  })
})

describe('evidence that is recorded (R13.3)', () => {
  it('may be of a later gate; who verifies it is told, and the enterprise reads nothing of it', async () => {
    const { id } = await aProject(t)
    const { status, body: recorded } = await send(t.cast.officer, id)
    expect([status, recorded]).toMatchObject([201, { projectId: id, waitsFor: 'minister', at: t.now().toString() }])
    const rows = await t.db.selectFrom('project_evidence').select(['gate', 'kind', 'amount']).where('project_id', '=', id).execute()
    expect(rows).toMatchObject([{ gate: 'registered', kind: 'licence' }])
    const row = (await historyOf(t, 'project.evidenceRecorded')).find(one => one.subject_id === id)
    expect(row).toMatchObject({ public: false, enterprise_id: t.cast.enterprise })
    const told = (await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0]
    expect(told).toMatchObject({ kind: 'project.toVerify', sentence: '“鹭汀智能研发中心”的凭证“设立”待核实。' })
  })

  it('of what was paid is told to the clerks of the tax bureau', async () => {
    const { id } = await aProject(t)
    expect((await send(t.cast.officer, id, { kind: 'tax-paid', document: '完税证明' })).body.waitsFor).toBe('tax')
    expect((await (await t.as(t.cast.clerk)).get('/api/notices')).body.rows[0].kind).toBe('project.toVerify')
  })

  it('by the minister waits for the next superior', async () => {
    const { id } = await aProject(t)
    await send(t.cast.minister, id)
    expect((await (await t.as(t.cast.head)).get('/api/notices')).body.rows[0].kind).toBe('project.toVerify')
  })

  it('of the talks waits for nobody', async () => {
    const { id } = await aProject(t)
    expect((await send(t.cast.officer, id, { kind: 'talks-held', amount: null })).body.waitsFor).toBeNull()
  })

  it('is recorded by who takes part in it by name', async () => {
    const { id } = await aProject(t)
    await act(t, t.cast.officer, `/api/projects/${id}/members`, { memberId: t.cast.streetHead, duty: '场地' })
    expect((await send(t.cast.streetHead, id)).status).toBe(201)
  })

  it('is refused at once where it has landed', async () => {
    const { id } = await aProjectAt(t, 'taxed')
    expect((await send(t.cast.officer, id)).body.title).toBe('项目已落地，这一步不能再做。')
  })

  it('is done once for the same key', async () => {
    const { id } = await aProject(t)
    const [one, two] = await Promise.all([send(t.cast.officer, id, {}, 'same'), send(t.cast.officer, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
