import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { haizhu, makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { proposal, tryTwoWays, way } from '@yigen/testing/declines.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/declines`
const propose = async (who: string, id: string, body: object = proposal, key?: string) => (await t.as(who)).post(path(id), body, key)
const aTriedRequest = async () => {
  const request = await aFiledRequest(t)
  await tryTwoWays(t, request.id)
  return request
}

describe('proposeDecline', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aFiledRequest(t)).id, { path, body: proposal })
  })

  it.each([
    ['a refusal without a reason', { reason: '' }, 'reason', '请填写“理由”。'],
    ['one without an alternative', { alternative: '' }, 'alternative', '请填写“替代方案”。'],
    ['one without words for the enterprise', { words: ' ' }, 'words', '请填写“正文”。'],
  ])('refuses %s: 400 and says where (R5.1)', async (_what, more, field, sentence) => {
    const request = await aTriedRequest()
    const before = await written(t)
    const answer = await propose(t.cast.officer, request.id, { ...proposal, ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aTriedRequest()).id, { path, body: proposal })
  })

  it('is for the officer and the deputy: 403, also for the minister who would release it', async () => {
    const request = await aTriedRequest()
    for (const who of [t.cast.contact, t.cast.head, t.cast.minister, t.cast.leader])
      expect((await propose(who, request.id)).body.code).toBe('mayNot')
  })

  it('refuses a settled request, one way tried, and a second proposal: 409 (R5.1)', async () => {
    expect((await propose(t.cast.officer, (await aSettledRequest(t)).id)).body.code).toBe('alreadyEnded')
    const request = await aFiledRequest(t)
    await act(t, t.cast.officer, `/api/requests/${request.id}/ways-tried`, way)
    const few = await propose(t.cast.officer, request.id)
    expect([few.status, few.body.code, few.body.title]).toEqual([409, 'tooFewWays', '只记了 1 个试过的办法，至少要 2 个。'])
    await act(t, t.cast.officer, `/api/requests/${request.id}/ways-tried`, way)
    expect((await propose(t.cast.officer, request.id)).status).toBe(201)
    expect((await propose(t.cast.officer, request.id)).body.code).toBe('declinePending')
  })

  it('stops no clock; the minister has four working hours and is told (R5.2)', async () => {
    const request = await aTriedRequest()
    const answer = await propose(t.cast.officer, request.id)
    expect(answer.body).toMatchObject({ deciderName: '郑怀远', dueAt: '2026-11-25T07:42:00Z' })
    const after = await findOne(t, request.id)
    expect(after.status).toBe('filed')
    expect(after.clocks.filter(clock => clock.stoppedAt === null).map(clock => [clock.kind, clock.holderName])).toEqual([
      ['release', '郑怀远'],
      ['answer', '陈若溪'],
      ['settlement', '陈若溪'],
    ])
    expect(after.declines).toMatchObject([{ status: 'proposed', ...proposal, proposedBy: '陈若溪' }])
    expect(after.history[0]).toMatchObject({ public: false, sentence: '提出婉拒，送郑怀远审定，最迟 11-25 15:42。' })
    const { body } = await (await t.as(t.cast.minister)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'decline.proposed', requestId: request.id })
    expect(body.rows[0].sentence).toContain('今天 15:42 前审定')
  })

  it('shows on the page of the matter who may decide it now: what the steps would let pass', async () => {
    const request = await aTriedRequest()
    await propose(t.cast.officer, request.id)
    const may = async (who: string) => (await (await t.as(who)).get(`/api/requests/${request.id}`)).body.declines[0].mayRelease
    expect(await Promise.all([t.cast.officer, t.cast.deputy, t.cast.head, t.cast.minister, t.cast.leader].map(may))).toEqual([
      ...[false, false, false],
      ...[true, true],
    ])
  })

  it('is internal: the enterprise reads nothing of it (R11.3)', async () => {
    const request = await aTriedRequest()
    await propose(t.cast.officer, request.id)
    const { body } = await (await t.as(t.cast.contact)).get(`/api/requests/${request.id}`)
    expect(body.declines).toEqual([])
    expect(body.history.map((row: { kind: string }) => row.kind)).toEqual(['request.filed'])
    expect(JSON.stringify(body)).not.toContain(proposal.alternative)
  })

  it('passes over who is on leave: the head of the unit decides (R1.4)', async () => {
    await onLeave(t, t.cast.minister)
    const request = await aTriedRequest()
    expect((await propose(t.cast.officer, request.id)).body.deciderName).toBe('何知衡')
    await backFromLeave(t, t.cast.minister)
  })

  it('goes above a minister who is the officer themself (R1.4)', async () => {
    const both = await makeMember(t.db, t.now(), { name: '宋知远', unitId: '440105-investment', roles: ['officer', 'minister'] })
    await t.db.updateTable('member').set({ minister_id: both }).where('id', '=', both).execute()
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州同舟软件有限公司', officerId: both, createdBy: both })
    const { body } = await (await t.as(both)).post('/api/requests', {
      enterpriseId,
      body: '能否先开业后验收？',
      source: 'call',
      receivedAt: t.now().toString(),
    })
    for (const _ of [1, 2]) await act(t, both, `/api/requests/${body.id}/ways-tried`, way)
    const proposed = await propose(both, body.id)
    expect(proposed.body.deciderName).toBe('何知衡')
    const own = await (await t.as(both)).post(`/api/declines/${proposed.body.id}/release`, {})
    expect([own.status, own.body.code]).toEqual([403, 'notOwnWork'])
  })

  it('tells upward when it is not decided in time: the minister, the head, the leader (R10.1)', async () => {
    const request = await aTriedRequest()
    await propose(t.cast.officer, request.id)
    t.travel(Temporal.Instant.from('2026-11-26T18:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    const { rungs } = (await findOne(t, request.id)).clocks.find(clock => clock.kind === 'release') ?? { rungs: [] }
    expect(rungs.filter(rung => rung.firedAt).map(rung => rung.names)).toEqual([
      ['郑怀远', '陈若溪'],
      ['郑怀远', '何知衡'],
      ['何知衡'],
      ['苏明哲'],
    ])
  })

  it('lays it to the lead unit of the service item (R5)', async () => {
    const request = await aFiledRequest(t, { serviceCode: 'second-fire-inspection' })
    await tryTwoWays(t, request.id)
    const { body } = await propose(t.cast.officer, request.id)
    const row = await t.db.selectFrom('decline').select(['unit_id', 'service_code']).where('id', '=', body.id).executeTakeFirstOrThrow()
    expect(row.service_code).toBe('second-fire-inspection')
    expect(row.unit_id).toContain(`${haizhu}-`)
  })

  it('does it once for the same key', async () => {
    const request = await aTriedRequest()
    const answers = await Promise.all([
      propose(t.cast.officer, request.id, proposal, 'p'),
      propose(t.cast.officer, request.id, proposal, 'p'),
    ])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, request.id)).declines).toHaveLength(1)
  })
})
