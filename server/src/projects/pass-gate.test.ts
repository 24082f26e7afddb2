import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { anEvidence, aProject, aProjectAt, everythingShown, projectRow } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/gate`
const pass = async (who: string, id: string, gate = 'talks', key?: string) => (await t.as(who)).post(path(id), { gate }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('passGate, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body: { gate: 'talks' } }))

  it('refuses a gate that is none: 400', async () => {
    const answer = await pass(t.cast.officer, (await aProject(t)).id, 'lead')
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'gate'])
  })

  it('hides the project from who does not see it, at the last gate too: 404', async () => {
    const { id } = await aProject(t)
    await expectHidden(t, id, { path, body: { gate: 'talks' } })
    await expectHidden(t, id, { path, body: { gate: 'taxed' } })
  })

  it.each([['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await pass(t.cast[role], (await aProject(t)).id)).status).toBe(403)
  })

  it('refuses a gate that is not the next, and names the one that is: 409', async () => {
    const { id } = await aProject(t)
    expect((await pass(t.cast.officer, id, 'signed')).body).toMatchObject({ code: 'gateNotNext', title: '门要按顺序过，现在是“洽谈”。' })
  })

  it('refuses with what is missing, by name (R13.3): 409', async () => {
    const { id } = await aProject(t)
    await anEvidence(t, id, 'talks-held')
    const { status, body } = await pass(t.cast.officer, id)
    expect([status, body.title, body.changed]).toEqual([
      409,
      '还差：需求。',
      { missing: [{ kind: 'demand', name: '需求', verifiedBy: 'nobody', state: 'missing' }] },
    ])
  })

  it('refuses what nobody has verified yet: 409', async () => {
    const { id } = await aProjectAt(t, 'signed')
    await anEvidence(t, id, 'licence')
    expect((await pass(t.cast.officer, id, 'registered')).body.title).toBe('还差：设立（未核）。')
  })
})

describe('a gate that is passed (R13.3)', () => {
  it('is on record for the enterprise too, and counts as an event', async () => {
    const { id } = await aProject(t)
    await everythingShown(t, id, 'talks')
    t.travel({ hours: 24 })
    expect((await pass(t.cast.officer, id)).body).toEqual({ id, stage: 'talks', status: 'open', at: t.now().toString() })
    const row = await projectRow(t, id)
    expect([row.stage, row.stage_since.toString(), row.last_event_at.toString()]).toEqual(['talks', t.now().toString(), t.now().toString()])
    const changes = await t.db
      .selectFrom('project_stage_change')
      .select(['from_stage', 'to_stage', 'how'])
      .where('project_id', '=', id)
      .orderBy('changed_at')
      .execute()
    expect(changes).toEqual([
      { from_stage: null, to_stage: 'lead', how: 'opened' },
      { from_stage: 'lead', to_stage: 'talks', how: 'passed' },
    ])
    expect((await historyOf(t, 'project.gatePassed')).at(-1)).toMatchObject({ public: true, subject_id: id })
    expect((await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0].sentence).toBe('“鹭汀智能研发中心”进入洽谈阶段。')
  })

  it('is passed once by two at the same moment; the second learns where it is', async () => {
    const { id } = await aProject(t)
    await everythingShown(t, id, 'talks')
    const raced = await Promise.all([pass(t.cast.officer, id), pass(t.cast.minister, id)])
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 409])
    const second = raced.find(({ status }) => status === 409)?.body
    expect([second.code, second.changed]).toEqual(['gatePassedMeanwhile', { stage: 'talks' }])
  })

  it('is done once for the same key', async () => {
    const { id } = await aProject(t)
    await everythingShown(t, id, 'talks')
    const [one, two] = await Promise.all([pass(t.cast.officer, id, 'talks', 'same'), pass(t.cast.officer, id, 'talks', 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})

describe('the last gate (R13.2, R2.2)', () => {
  const stateOf = async (id: string) => (await t.db.selectFrom('enterprise').select('state').where('id', '=', id).executeTakeFirst())?.state

  it('lands the project, and with its first landing the enterprise', async () => {
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州榕光', officerId: t.cast.officer, createdBy: t.cast.minister })
    const { id } = await aProjectAt(t, 'staffed', { enterpriseId })
    expect(await stateOf(enterpriseId)).toBe('following')
    await everythingShown(t, id, 'taxed')
    expect((await pass(t.cast.officer, id, 'taxed')).body).toMatchObject({ stage: 'taxed', status: 'landed' })
    expect(await projectRow(t, id)).toMatchObject({ stage: 'taxed', status: 'landed' })
    expect(await stateOf(enterpriseId)).toBe('landed')
    expect((await historyOf(t, 'project.landed')).at(-1)).toMatchObject({ public: true, subject_id: id })
    expect((await pass(t.cast.officer, id, 'taxed')).body.code).toBe('projectEnded')
  })

  it('waits in no circle with what others do to the project and its enterprise meanwhile', async () => {
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州同时', officerId: t.cast.officer, createdBy: t.cast.minister })
    const both = [await aProjectAt(t, 'staffed', { enterpriseId }), await aProjectAt(t, 'staffed', { enterpriseId })]
    for (const { id } of both) await everythingShown(t, id, 'taxed')
    const [officer, minister] = [await t.as(t.cast.officer), await t.as(t.cast.minister)]
    const opening = { enterpriseId, name: '又一个', kind: 'office' }
    const answers = await Promise.all(
      both.flatMap(({ id }) => [
        pass(t.cast.officer, id, 'taxed'),
        minister.post(`/api/projects/${id}/progress`, { kind: 'note', words: '看过。' }),
        officer.post(`/api/projects/${id}/members`, { memberId: t.cast.clerk, duty: '核税' }),
        officer.send('PATCH', `/api/enterprises/${enterpriseId}`, { building: `${id} 座` }),
        officer.post('/api/projects', opening),
      ]),
    )
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect([answers[0]?.status, answers[5]?.status]).toEqual([200, 200])
  })

  it('of two projects of one enterprise at the same moment lands both', async () => {
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州两件', officerId: t.cast.officer, createdBy: t.cast.minister })
    const both = [await aProjectAt(t, 'staffed', { enterpriseId }), await aProjectAt(t, 'staffed', { enterpriseId })]
    for (const { id } of both) await everythingShown(t, id, 'taxed')
    const landed = await Promise.all(both.map(({ id }) => pass(t.cast.officer, id, 'taxed')))
    expect(landed.map(({ status }) => status)).toEqual([200, 200])
    expect(await stateOf(enterpriseId)).toBe('landed')
  })
})
