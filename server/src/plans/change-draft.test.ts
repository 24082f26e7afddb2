import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import {
  aDraft,
  after,
  aLine,
  aNextVersion,
  aPlanInForce,
  aProposedPlan,
  days,
  finish,
  milestone,
  officer,
  outside,
  readPlan,
  unit,
} from '@yigen/testing/plans.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/plans/${id}/draft`
const step = { method: 'PUT', path, body: { revision: 1, reason: '看过。' } } as const
const change = async (who: string, id: string, body: object, key?: string) => (await t.as(who)).send('PUT', path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const promised = (amount: number) => ({
  revision: 1,
  milestones: [{ ...milestone('设计', officer, days(1)), promise: { amount, unit: 'workingDays' } }],
})

describe('changeDraft, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aDraft(t)).id, step))

  it.each([0, -3, 401, 10_000])('refuses a promise of %i: 400', async amount => {
    const answer = await change(t.cast.officer, (await aDraft(t)).id, promised(amount))
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'milestones.0.promise.amount'])
  })

  it.each([-31, 121])('refuses a lag of %i working days: 400', async lag => {
    const one = milestone('设计', officer, days(1))
    const answer = await change(t.cast.officer, (await aDraft(t)).id, {
      revision: 1,
      milestones: [one, milestone('施工', officer, days(1), [after(one, lag)])],
    })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'milestones.1.predecessors.0.lag'])
  })

  it('refuses 1,001 milestones: 400; takes 1,000', async () => {
    const { id } = await aDraft(t)
    const many = Array.from({ length: 1001 }, (_, i) => milestone(`节点 ${i}`, officer, days(1)))
    const answer = await change(t.cast.officer, id, { revision: 1, milestones: many })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'milestones'])
    expect((await change(t.cast.officer, id, { revision: 1, milestones: many.slice(1) })).status).toBe(200)
  })

  it('refuses what says nothing, or two things at once: 400', async () => {
    const { id, milestones } = await aDraft(t)
    for (const body of [{ revision: 1 }, { revision: 1, milestones, milestone: milestones[0] }])
      expect((await change(t.cast.officer, id, body)).status).toBe(400)
  })

  it('hides the plan from who does not see its project: 404', async () => expectHidden(t, (await aDraft(t)).id, step))

  it('is not for a leader: 403', async () => {
    expect((await change(t.cast.leader, (await aDraft(t)).id, step.body)).body.code).toBe('mayNot')
  })

  it('refuses to change what is in force: 409', async () => {
    const answer = await change(t.cast.officer, (await aPlanInForce(t)).id, step.body)
    expect([answer.status, answer.body.title]).toEqual([409, '这份方案现在是“执行中”，不能修改。'])
  })
})

describe('a draft changed', () => {
  it('has what was sent, and its next revision', async () => {
    const draft = await aDraft(t)
    const one = milestone('设计', officer, days(6))
    const answer = await change(t.cast.officer, draft.id, { revision: 1, milestones: [one], reason: '重来。' })
    expect([answer.status, answer.body]).toMatchObject([200, { revision: 2, status: 'draft' }])
    expect((await readPlan(t, draft.projectId)).milestones).toMatchObject([
      { ...one, number: 1, owner: { kind: 'officer', name: '陈若溪' } },
    ])
    expect((await historyOf(t, 'plan.changed')).some(row => row.subject_id === draft.id)).toBe(true)
  })

  it('takes one milestone: changed where it is, or added at the end', async () => {
    const draft = await aDraft(t)
    const longer = { ...draft.milestones[1], promise: days(9) }
    const added = milestone('公示', officer, days(5))
    await change(t.cast.officer, draft.id, { revision: 1, milestone: longer })
    expect((await change(t.cast.officer, draft.id, { revision: 2, milestone: added })).body.revision).toBe(3)
    const { milestones } = await readPlan(t, draft.projectId)
    expect([milestones.length, milestones[1]?.promise, milestones[5]?.name]).toEqual([6, days(9), '公示'])
  })

  it('is done once for the same key', async () => {
    const { id } = await aDraft(t)
    const [one, two] = await Promise.all([change(t.cast.officer, id, step.body, 'same'), change(t.cast.officer, id, step.body, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('of a proposed version takes it back from the minister', async () => {
    const { id, projectId } = await aProposedPlan(t)
    expect((await change(t.cast.officer, id, step.body)).body.status).toBe('draft')
    const adopted = await (await t.as(t.cast.minister)).post(`/api/plans/${id}/adoption`, {})
    expect([adopted.status, (await readPlan(t, projectId)).status]).toEqual([409, 'draft'])
  })
})

describe('what is not a plan is refused: 400 (R15.1)', () => {
  it('a cycle, named by names', async () => {
    const [review, design] = [milestone('联审', outside, days(3)), milestone('设计', officer, days(6))]
    const round = [
      { ...review, predecessors: [after(design)] },
      { ...design, predecessors: [after(review)] },
    ]
    const answer = await change(t.cast.officer, (await aDraft(t)).id, { revision: 1, milestones: round })
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([400, 'planCycle', '节点互相等待：“联审 → 设计 → 联审”。'])
  })

  it.each([
    [
      'a predecessor of another plan',
      () => [milestone('设计', officer, days(6), [{ id: randomUUID(), link: 'finishStart', lag: 0 }])],
      'foreignPredecessor',
      '“设计”等待的节点不在这份方案里。',
    ],
    [
      'a milestone twice',
      () => ((one: object) => [one, one])(milestone('设计', officer, days(6))),
      'milestoneTwice',
      '“设计”在方案里出现了两次。',
    ],
    ['a unit of nowhere', () => [milestone('设计', unit('440104-tax'), days(6))], 'noSuchUnit', '“设计”的责任单位不在本区，或已经撤销。'],
    [
      'an authority without a name',
      () => [milestone('联审', { ...outside, name: '' }, days(6))],
      'ownerNameMissing',
      '“联审”由区外单位办，请写明是哪个单位。',
    ],
    [
      'a service of no catalogue',
      () => [milestone('设计', officer, days(6), [], { serviceCode: 'nowhere' })],
      'noSuchService',
      '“设计”写的服务事项不在清单里。',
    ],
  ] as const)('%s', async (_, milestones, code, title) => {
    const answer = await change(t.cast.officer, (await aDraft(t)).id, { revision: 1, milestones: milestones() })
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([400, code, title])
  })

  it('a milestone of another project', async () => {
    const other = await aPlanInForce(t)
    const answer = await change(t.cast.officer, (await aDraft(t)).id, { revision: 1, milestones: other.milestones })
    expect(answer.body.code).toBe('foreignMilestone')
  })

  it('a version without what is finished', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    await finish(t, line.needs.id)
    await expect(aNextVersion(t, projectId, all => all.slice(1).map(one => ({ ...one, predecessors: [] })))).rejects.toThrow(
      '“需求确认”已经完成',
    )
  })
})

describe('two people changing one draft (R15.8)', () => {
  it('the second is told who changed which milestones when: 409', async () => {
    const draft = await aDraft(t)
    const [needs, check] = draft.milestones
    await change(t.cast.deputy, draft.id, { revision: 1, milestone: { ...needs, promise: days(5) } })
    const answer = await change(t.cast.officer, draft.id, { revision: 1, milestone: { ...check, promise: days(8) } })
    expect([answer.status, answer.body.code]).toEqual([409, 'draftMoved'])
    expect(answer.body.title).toMatch(/^\S+ 今天 \d\d:\d\d 改过这份方案（需求确认），请看过再改。$/)
    expect(answer.body.changed).toMatchObject({
      revision: 2,
      changes: [{ revision: 2, changedAt: t.now().toString(), milestones: [{ id: needs?.id, name: '需求确认', what: 'changed' }] }],
    })
    const both = await change(t.cast.officer, draft.id, { revision: 2, milestone: { ...check, promise: days(8) } })
    expect(both.status).toBe(200)
    expect((await readPlan(t, draft.projectId)).milestones.slice(0, 2).map(one => one.promise.amount)).toEqual([5, 8])
  })

  it('of many at the same instant one is first', async () => {
    const { id } = await aDraft(t)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => change(t.cast.officer, id, { revision: 1, reason: `第 ${i} 稿` })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)])
  })
})
