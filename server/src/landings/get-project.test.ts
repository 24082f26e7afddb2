import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { never } from '@yigen/testing/order.ts'
import { aLine, aPlanInForce, days, finish, finishTaskOf, milestone, milestoneOf, unit } from '@yigen/testing/plans.ts'
import { anEvidence, aProject, aProjectAt, everythingShown, verify } from '@yigen/testing/projects.ts'
import { act, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const read = async (who: string | null, id: string) => (await t.as(who)).get(`/api/projects/${id}`)
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('getProject, in the order of refusal', () => {
  it('refuses who is not signed in: 401, and an id that is none: 400', async () => {
    const { id } = await aProject(t)
    expect((await read(null, id)).status).toBe(401)
    expect((await read(t.cast.officer, 'abc')).status).toBe(400)
  })

  it('is not there for who does not see it: 404, as what never was', async () => {
    const { id } = await aProject(t)
    for (const who of [t.cast.foreignOfficer, t.cast.clerk, t.cast.systemAdministrator]) {
      const [hidden, nothing] = [await read(who, id), await read(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, nothing.body])
    }
  })
})

describe('the page of a project', () => {
  it('says what its gate lacks, piece by piece, and offers what the steps let pass (R13.3)', async () => {
    const { id } = await aProject(t)
    await anEvidence(t, id, 'talks-held')
    const { body } = await read(t.cast.officer, id)
    expect(body).toMatchObject({
      reader: 'office',
      stage: 'lead',
      fiveOnes: { project: true, leader: false, officer: true, plan: false, line: true },
      gate: {
        gate: 'talks',
        missing: 1,
        items: [
          { kind: 'talks-held', state: 'recorded' },
          { kind: 'demand', state: 'missing' },
        ],
      },
      evidence: [{ name: '首次洽谈', recordedBy: '陈若溪', may: { verify: false, correct: true } }],
      whyNot: {
        passGate: '还差：需求。',
        recordEvidence: null,
        skipGate: '不能决定自己的事，请交上一级。',
        draftPlan: null,
        recordProgress: null,
      },
    })
    const minister = (await read(t.cast.minister, id)).body
    expect(minister.whyNot).toMatchObject({ skipGate: null, pauseProject: null, makeKeyProject: expect.stringContaining('方案') })
  })

  it('lets a second person verify, and nobody their own (R13.3, R1.4)', async () => {
    const { id } = await aProjectAt(t, 'signed')
    await anEvidence(t, id, 'licence')
    const mine = (await read(t.cast.officer, id)).body.evidence.at(-1)
    const seen = (await read(t.cast.minister, id)).body.evidence.at(-1)
    expect([mine.may.verify, seen.may.verify]).toEqual([false, true])
    await verify(t, seen.id)
    const after = (await read(t.cast.officer, id)).body
    expect(after.evidence.at(-1)).toMatchObject({ verifiedBy: '郑怀远', may: { verify: false } })
    expect(after.whyNot.passGate).toBeNull()
  })

  it('tells the line of stages with days, documents and who checked them; ahead the forecast and the plan (R13.2, R15.4)', async () => {
    const { id } = await aProjectAt(t, 'signed')
    const line = aLine()
    await aPlanInForce(t, { projectId: id, milestones: line.all })
    await everythingShown(t, id, 'registered')
    t.travel({ hours: 24 })
    await act(t, t.cast.officer, `/api/projects/${id}/gate`, { gate: 'registered' })
    const { stages, next, running, waiting, plan, planForecast } = (await read(t.cast.officer, id)).body
    expect(stages.map((one: { stage: string }) => one.stage)).toEqual([
      'lead',
      'talks',
      'signed',
      'registered',
      'invoicing',
      'staffed',
      'taxed',
    ])
    expect(stages[3]).toMatchObject({ how: 'passed', by: '陈若溪', documents: [{ verifiedBy: '郑怀远' }] })
    expect(stages[3].workdays).toBeGreaterThan(0)
    expect(stages[5]).toMatchObject({ reachedAt: null, plannedAt: planForecast.firstLandsAt })
    expect(stages[5].forecastAt).toBe(planForecast.landsAt)
    expect([running, waiting, plan.version, next[0].name, next[0].critical]).toEqual([1, 4, 1, '需求确认', true])
    expect(next[0].whyNot).toMatchObject({ finishMilestone: null })
  })

  it('shows the licence from the counter and invoicing from the licence against their promises of pace (R9.6)', async () => {
    const { id } = await aProject(t)
    const licence = milestone('营业执照', unit(), days(1), [], { gate: 'registered', serviceCode: 'business-licence' })
    await aPlanInForce(t, { projectId: id, milestones: [licence] })
    const paces = async () => (await read(t.cast.officer, id)).body.stages.slice(3, 5).map((one: { pace: object | null }) => one.pace)
    expect(await paces()).toEqual([null, null])
    await act(t, t.cast.clerk, `/api/tasks/${(await milestoneOf(t, id, licence.id)).now.taskId}/acceptance`, {})
    expect(await paces()).toMatchObject([{ from: 'counter', promise: { amount: 1 }, state: 'running' }, null])
    t.travel({ hours: 24 })
    await finishTaskOf(t, id, licence.id)
    const [registered, invoicing] = await paces()
    expect(registered).toMatchObject({ state: 'done', sentence: expect.stringContaining('用了 1 个工作日，按时') })
    expect(invoicing).toMatchObject({ from: 'licence', promise: { amount: 3 }, state: 'running' })
    t.travel({ hours: 24 * 9 })
    await anEvidence(t, id, 'invoicing')
    expect((await paces())[1]).toMatchObject({ state: 'doneLate' })
  })

  it('keeps every time it reached a stage, also once it was set back (R13.5)', async () => {
    const { id } = await aProjectAt(t, 'signed')
    await act(t, t.cast.minister, `/api/projects/${id}/stage-back`, { stage: 'talks', reason: '协议未盖章，退回补签。' })
    const { stage, stages } = (await read(t.cast.officer, id)).body
    expect([stage, stages[1].reachedAt !== null, stages[2].reachedAt]).toEqual(['talks', true, null])
  })

  it('tells a unit with a milestone in it the name, the stage, its milestones and their evidence, nothing else (R13.7)', async () => {
    const { id } = await aProject(t)
    const line = aLine()
    await aPlanInForce(t, { projectId: id, milestones: line.all })
    await finish(t, line.needs.id)
    const { body } = await read(t.cast.clerk, id)
    expect(body).toMatchObject({
      reader: 'unit',
      stage: 'lead',
      milestones: [{ name: '资格核查', status: 'running' }, { name: '落地核定' }],
    })
    expect(Object.keys(body).sort()).toEqual([
      'enterpriseName',
      'evidence',
      'id',
      'milestones',
      'name',
      'reader',
      'stage',
      'stages',
      'status',
    ])
    await finishTaskOf(t, id, line.check.id)
    expect((await read(t.cast.clerk, id)).body.milestones[0].status).toBe('finished')
  })

  it('tells the enterprise how far it has come, what is next, who, by when, and what it is asked for; no review, no risk (R13.7)', async () => {
    const { id } = await aProject(t)
    const line = aLine()
    await aPlanInForce(t, { projectId: id, milestones: line.all })
    await act(t, t.cast.officer, `/api/projects/${id}/progress`, { kind: 'risk', words: '集团可能改投外省。' })
    const { body } = await read(t.cast.contact, id)
    expect(body).toMatchObject({
      reader: 'enterprise',
      stage: 'lead',
      officerName: '陈若溪',
      next: [{ name: '需求确认', who: '陈若溪', outside: false }, {}, {}, {}],
      needed: [
        { document: '洽谈纪要', shown: false },
        { document: '需求表', shown: false },
      ],
    })
    expect(JSON.stringify(body)).not.toContain('改投外省')
  })

  it('names its people, those without a phone too', async () => {
    const { id } = await aProject(t)
    const memberId = await makeMember(t.db, t.now(), { name: '谢楠', unitId: tax, roles: ['clerk'] })
    await act(t, t.cast.officer, `/api/projects/${id}/members`, { memberId, duty: '税务窗口' })
    const { members } = (await read(t.cast.officer, id)).body
    expect(members).toMatchObject([{ memberId, name: '谢楠', phone: '', duty: '税务窗口' }])
  })

  it('has one line of history, of the project and of everything that belongs to it (R14.1)', async () => {
    const { id } = await aProject(t)
    const line = aLine()
    await aPlanInForce(t, { projectId: id, milestones: line.all })
    await act(t, t.cast.officer, `/api/projects/${id}/progress`, { kind: 'progress', words: '集团技术部周三来看过场地。' })
    const { rows } = (await (await t.as(t.cast.officer)).get(`/api/history?projectId=${id}`)).body
    const kinds = rows.map((row: { kind: string }) => row.kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['project.opened', 'project.progressed', 'plan.drafted', 'plan.adopted', 'milestone.started']),
    )
    expect((await read(t.cast.officer, id)).body.historyCount).toBe(rows.length)
    const outside = (await (await t.as(t.cast.contact)).get(`/api/history?projectId=${id}`)).body
    expect(outside.rows.map((row: { kind: string }) => row.kind)).not.toContain('plan.drafted')
    expect((await (await t.as(t.cast.foreignOfficer)).get(`/api/history?projectId=${id}`)).status).toBe(404)
  })
})
