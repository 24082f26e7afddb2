import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest, aWithdrawnRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const reason = '房东已经办好了。'
const path = (id: string) => `/api/requests/${id}/withdrawal`
const withdraw = async (who: string | null, id: string, body: unknown = { reason }, key?: string) =>
  (await t.as(who)).post(path(id), body, key)

describe('withdrawRequest', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aFiledRequest(t)).id, { path, body: { reason } })
  })

  it.each([
    ['no reason', { reason: '' }, 'reason', '请填写“理由”。'],
    ['a reason beyond 500 characters', { reason: '长'.repeat(501) }, 'reason', '“理由”太长，最多 500 个字。'],
    ['an unknown field', { reason, silent: true }, 'silent', '没有“silent”这一项。'],
  ])('refuses %s: 400 and says where', async (_what, body, field, sentence) => {
    const request = await aFiledRequest(t)
    const before = await written(t)
    const answer = await withdraw(t.cast.contact, request.id, body)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aFiledRequest(t)).id, { path, body: { reason } })
  })

  it('is the enterprise’s: 403 for the whole office', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader, t.cast.head])
      expect((await withdraw(who, request.id)).status).toBe(403)
  })

  it.each([
    ['settled', aSettledRequest],
    ['withdrawn', aWithdrawnRequest],
  ])('refuses a %s request: 409', async (_state, build) => {
    const answer = await withdraw(t.cast.contact, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'alreadyEnded'])
  })

  it.each([
    ['filed', aFiledRequest],
    ['replied', aRepliedRequest],
  ])('takes a %s request back: every clock stops, its officer is told', async (_state, build) => {
    const request = await build(t)
    expect((await withdraw(t.cast.contact, request.id)).body.status).toBe('withdrawn')
    const after = await findOne(t, request.id)
    expect([after.status, after.endedAt, after.firstAnsweredAt]).toEqual(['withdrawn', t.now().toString(), request.firstAnsweredAt])
    expect(after.clocks.every(clock => clock.stoppedAt !== null)).toBe(true)
    expect(after.history[0]).toMatchObject({
      kind: 'request.withdrawn',
      public: true,
      actorName: '王嘉树',
      sentence: `撤回诉求：${reason}`,
    })
    const { body } = await (await t.as(t.cast.officer)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.withdrawn', requestId: request.id })
  })

  it('tells who covers too', async () => {
    await onLeave(t, t.cast.officer)
    const request = await aFiledRequest(t)
    await withdraw(t.cast.contact, request.id)
    await backFromLeave(t, t.cast.officer)
    const { body } = await (await t.as(t.cast.deputy)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.withdrawn', requestId: request.id })
  })

  it('does it once for the same key', async () => {
    const request = await aFiledRequest(t)
    const answers = await Promise.all([
      withdraw(t.cast.contact, request.id, { reason }, 'twice'),
      withdraw(t.cast.contact, request.id, { reason }, 'twice'),
    ])
    expect([answers[0]?.status, answers[0]?.body]).toEqual([200, answers[1]?.body])
  })
})
