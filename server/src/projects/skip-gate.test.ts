import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aKeyProject, aProject, aProjectAt, projectRow } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/gate-skip`
const body = (gate = 'talks') => ({ gate, reason: '集团直接签约，没有单独洽谈。' })
const skip = async (who: string, id: string, gate = 'talks', key?: string) => (await t.as(who)).post(path(id), body(gate), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('skipGate, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body: body() }))

  it('refuses one without a reason: 400', async () => {
    const answer = await (await t.as(t.cast.minister)).post(path((await aProject(t)).id), { gate: 'talks', reason: '' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aProject(t)).id, { path, body: body() }))

  it.each([['officer'], ['deputy'], ['leader'], ['head'], ['contact']] as const)('without a leader is not for the %s: 403', async role => {
    expect((await skip(t.cast[role], (await aProject(t)).id)).status).toBe(403)
  })

  it('of a key project is for its leader alone (R13.4): 403', async () => {
    const { id } = await aKeyProject(t)
    expect((await skip(t.cast.minister, id)).body.title).toBe('这一步由项目的领导来做。')
    expect((await skip(t.cast.leader, id)).status).toBe(200)
  })

  it('of a leader who is the officer is for another leader (R1.4, R14.2)', async () => {
    const leads = await makeMember(t.db, t.now(), {
      name: '许知行',
      unitId: '440105',
      roles: ['leader', 'officer'],
      ministerId: t.cast.minister,
    })
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '领导跟的', officerId: leads, createdBy: t.cast.minister })
    const { id } = await aKeyProject(t, leads, { enterpriseId, by: leads })
    expect((await skip(leads, id)).body.code).toBe('notOwnWork')
    expect((await skip(t.cast.minister, id)).status).toBe(403)
    expect((await skip(t.cast.leader, id)).status).toBe(200)
  })

  it('refuses tax paid, whoever asks (R13.4), and a gate that is not the next: 409', async () => {
    expect((await skip(t.cast.minister, (await aProjectAt(t, 'staffed')).id, 'taxed')).body.code).toBe('taxedNeverSkipped')
    expect((await skip(t.cast.minister, (await aProject(t)).id, 'signed')).body.code).toBe('gateNotNext')
  })
})

describe('a gate that is skipped (R13.4)', () => {
  it('says why in the office; the enterprise reads the stage alone', async () => {
    const { id } = await aProject(t)
    expect((await skip(t.cast.minister, id)).body).toMatchObject({ stage: 'talks', status: 'open' })
    expect((await projectRow(t, id)).stage).toBe('talks')
    expect((await historyOf(t, 'project.gateSkipped')).at(-1)).toMatchObject({ public: false, data: { reason: body().reason } })
    const reached = (await historyOf(t, 'project.stageReached')).at(-1)
    expect([reached?.public, JSON.stringify(reached?.data)]).toEqual([true, JSON.stringify({ stage: { en: 'talks', zh: '洽谈' } })])
  })

  it('is skipped once by two at the same moment', async () => {
    const { id } = await aProject(t)
    const raced = await Promise.all([skip(t.cast.minister, id), skip(t.cast.minister, id)])
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is done once for the same key', async () => {
    const { id } = await aProject(t)
    const [one, two] = await Promise.all([skip(t.cast.minister, id, 'talks', 'same'), skip(t.cast.minister, id, 'talks', 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('is refused once it is over', async () => {
    const { id } = await aProject(t)
    await act(t, t.cast.officer, `/api/projects/${id}/loss`, { reason: '总部改定外省。', where: '苏州' })
    expect((await skip(t.cast.minister, id)).body.code).toBe('projectEnded')
  })
})
