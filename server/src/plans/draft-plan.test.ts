import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aDraft, aPlanInForce, readPlan } from '@yigen/testing/plans.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/plans`
const body = { from: 'template', templateKey: 'office' }
const draft = async (who: string, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('draftPlan, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body }))

  it.each([
    [{ from: 'template' }, 'templateKey'],
    [{ from: 'template', templateKey: 'stadium' }, 'templateKey'],
    [{}, 'from'],
  ] as const)('refuses %j: 400', async (sent, field) => {
    const answer = await draft(t.cast.officer, (await aProject(t)).id, sent)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aProject(t)).id, { path, body }))

  it('is no plan to the enterprise: 404', async () => expect((await draft(t.cast.contact, (await aProject(t)).id)).status).toBe(404))

  it('is not for a leader: 403', async () => {
    const answer = await draft(t.cast.leader, (await aProject(t)).id)
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由首席服务官、B 角或项目部长来做。'])
  })

  it('refuses a second draft, and one from a plan that is not there: 409', async () => {
    const { projectId } = await aDraft(t)
    expect((await draft(t.cast.officer, projectId)).body.code).toBe('planOpen')
    expect((await draft(t.cast.officer, (await aProject(t)).id, { from: 'inForce' })).body.code).toBe('noPlanInForce')
  })
})

describe('a draft (R15.1, R15.7)', () => {
  it('has what its template says, with the units of the district', async () => {
    const { id } = await aProject(t)
    const answer = await draft(t.cast.officer, id)
    expect([answer.status, answer.body]).toMatchObject([201, { status: 'draft', version: null, revision: 0 }])
    const { milestones, forecast, draft: open } = await readPlan(t, id)
    expect([milestones.length, forecast, open?.id]).toEqual([28, null, answer.body.id])
    const owners = new Map(milestones.map(one => [one.name, one.owner]))
    expect(owners.get('税费种认定')).toEqual({ kind: 'unit', unitId: '440105-tax', name: '区税务局' })
    expect(owners.get('银行开户')).toEqual({ kind: 'outside', unitId: null, name: '开户银行' })
    expect(owners.get('需求确认')).toMatchObject({ kind: 'officer', name: '陈若溪' })
    // the project says no street: what the street would do falls to the officer
    expect(owners.get('租赁备案')?.kind).toBe('officer')
    expect(milestones.every(one => one.now === null)).toBe(true)
    expect((await historyOf(t, 'plan.drafted')).some(row => row.subject_id === answer.body.id)).toBe(true)
  })

  it('of a plan in force begins as that stands', async () => {
    const { projectId, milestones } = await aPlanInForce(t)
    const { body } = await draft(t.cast.officer, projectId, { from: 'inForce', reason: '重排。' })
    const read = await readPlan(t, projectId, body.id)
    expect(read.milestones.map(({ id, name }) => [id, name])).toEqual(milestones.map(({ id, name }) => [id, name]))
    expect(read.forecast).toMatchObject({ shiftDays: 0 })
  })

  it('is made once for the same key', async () => {
    const { id } = await aProject(t)
    const [one, two] = await Promise.all([draft(t.cast.officer, id, body, 'same'), draft(t.cast.officer, id, body, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
