import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { readPlan } from '@yigen/testing/plans.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const one = (id: string, owner: object, predecessors: object[] = []) => ({
  ...{
    id,
    name: `节点 ${id}`,
    owner,
    promise: { amount: 2, unit: 'workingDays' },
    predecessors,
    gate: 'signed',
    serviceCode: null,
    materials: '',
  },
})
const body = {
  seen: 0,
  name: '商业首店',
  milestones: [one('1', { kind: 'officer' }), one('2', { kind: 'unit', key: 'tax' }, [{ id: '1', link: 'finishStart', lag: 0 }])],
  reason: '两步并成一步。',
}
const publish = async (who: string | null, sent: object = body, key?: string) =>
  (await t.as(who)).post('/api/plan-templates/shop/versions', sent, key)

describe('publishPlanTemplate', () => {
  it('refuses who is not signed in: 401; no reason, no milestone, no such template: 400', async () => {
    expect((await publish(null)).status).toBe(401)
    expect((await publish(t.cast.minister, { ...body, reason: '' })).body.errors[0].field).toBe('reason')
    expect((await publish(t.cast.minister, { ...body, milestones: [] })).body.errors[0].field).toBe('milestones')
    expect((await (await t.as(t.cast.minister)).post('/api/plan-templates/stadium/versions', body)).status).toBe(400)
  })

  it('is not for the officer: 403', async () => expect((await publish(t.cast.officer)).status).toBe(403))

  it('refuses a cycle, a department that is not there and a service that is not in the catalogue, naming the milestone: 400', async () => {
    const round = [one('1', { kind: 'officer' }, [{ id: '2', link: 'finishStart', lag: 0 }]), body.milestones[1]]
    expect((await publish(t.cast.minister, { ...body, milestones: round })).body.title).toBe('节点互相等待：“节点 1 → 节点 2 → 节点 1”。')
    expect((await publish(t.cast.minister, { ...body, milestones: [one('1', { kind: 'unit', key: 'nowhere' })] })).body.code).toBe(
      'noSuchUnit',
    )
    const unlisted = { ...body, milestones: [{ ...one('1', { kind: 'officer' }), serviceCode: 'nothing-of-it' }] }
    expect((await publish(t.cast.minister, unlisted)).body.title).toContain('“节点 1”')
  })

  it('holds in a new version for what is drafted from then on, and is on record', async () => {
    const answer = await publish(t.cast.minister, body, 'same')
    expect([answer.status, answer.body]).toMatchObject([201, { key: 'shop', version: 1 }])
    expect((await publish(t.cast.minister, body, 'same')).body).toEqual(answer.body)
    const { rows } = (await (await t.as(t.cast.officer)).get('/api/plan-templates')).body
    expect(rows.at(-1)).toMatchObject({ key: 'shop', version: 1, publishedBy: '郑怀远', reason: body.reason })
    const { id } = await aProject(t)
    await act(t, t.cast.officer, `/api/projects/${id}/plans`, { from: 'template', templateKey: 'shop' })
    expect((await readPlan(t, id)).milestones.map(({ name, owner }) => [name, owner.unitId])).toEqual([
      ['节点 1', null],
      ['节点 2', '440105-tax'],
    ])
    expect(await historyOf(t, 'plan.templatePublished')).toHaveLength(1)
    expect((await publish(t.cast.minister, { ...body, seen: 1 })).body.version).toBe(2)
  })

  it('is written over the version that was seen: 409, and of two at once the second', async () => {
    const { rows } = (await (await t.as(t.cast.minister)).get('/api/plan-templates')).body
    const sent = { ...body, seen: rows.at(-1).version }
    const raced = await Promise.all([publish(t.cast.minister, sent), publish(t.cast.otherMinister, sent)])
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(raced.find(({ status }) => status === 409)?.body.code).toBe('templateMoved')
  })
})
