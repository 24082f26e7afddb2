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

const reason = '意见书上的楼层写错了，要重开一份。'
const path = (id: string) => `/api/requests/${id}/reopening`
const reopen = async (who: string | null, id: string, body: unknown = { reason }, key?: string) =>
  (await t.as(who)).post(path(id), body, key)
const running = (request: Awaited<ReturnType<typeof findOne>>) =>
  request.clocks.filter(clock => clock.stoppedAt === null).map(clock => [clock.kind, clock.startedAt, clock.dueAt])

describe('reopenRequest', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aSettledRequest(t)).id, { path, body: { reason } })
  })

  it.each([
    ['no reason', { reason: '' }, 'reason', '请填写“理由”。'],
    ['an unknown field', { reason, status: 'filed' }, 'status', '没有“status”这一项。'],
  ])('refuses %s: 400 and says where', async (_what, body, field, sentence) => {
    const request = await aSettledRequest(t)
    const before = await written(t)
    const answer = await reopen(t.cast.contact, request.id, body)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aSettledRequest(t)).id, { path, body: { reason } })
  })

  it('is not for a leader or a head: 403', async () => {
    const request = await aSettledRequest(t)
    for (const who of [t.cast.leader, t.cast.head]) expect((await reopen(who, request.id)).status).toBe(403)
  })

  it.each([
    ['filed', aFiledRequest],
    ['replied', aRepliedRequest],
    ['withdrawn', aWithdrawnRequest],
  ])('refuses a %s request: 409', async (_state, build) => {
    const answer = await reopen(t.cast.contact, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'notSettled'])
  })

  it('by the enterprise starts a new settlement and 24 hours; the first answer’s time stays (R4.9)', async () => {
    const request = await aSettledRequest(t)
    t.travel({ hours: 24 * 3 })
    expect((await reopen(t.cast.contact, request.id)).body.status).toBe('replied')
    const after = await findOne(t, request.id)
    expect(running(after)).toEqual([
      ['answer', t.now().toString(), t.now().add({ hours: 24 }).toString()],
      ['settlement', t.now().toString(), '2026-12-11T10:00:00Z'],
    ])
    expect([after.status, after.endedAt, after.reopenings, after.firstAnsweredAt]).toEqual(['replied', null, 1, request.firstAnsweredAt])
    expect(after.messages.at(-1)).toMatchObject({ kind: 'message', words: reason })
    expect(after.history[0]).toMatchObject({ kind: 'request.reopened', public: true, sentence: `重新打开：${reason}` })
    const { body } = await (await t.as(t.cast.officer)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.reopened', requestId: request.id })
  })

  it('by the enterprise until 24:00 of the 15th day after settlement: 409 with the way out', async () => {
    const [first, second] = [await aSettledRequest(t), await aSettledRequest(t)]
    t.travel(t.now().toZonedDateTimeISO('Asia/Shanghai').startOfDay().add({ days: 16 }).toInstant())
    expect((await reopen(t.cast.contact, first.id)).status).toBe(200)
    t.travel({ seconds: 1 })
    const answer = await reopen(t.cast.contact, second.id)
    expect([answer.status, answer.body.title]).toEqual([409, '办结已超过 15 天，请提一个新的诉求。'])
    expect((await reopen(t.cast.officer, second.id)).status).toBe(200)
  })

  it('by the office starts a settlement alone, and tells the enterprise', async () => {
    const request = await aSettledRequest(t)
    await reopen(t.cast.deputy, request.id)
    expect(running(await findOne(t, request.id)).map(([kind]) => kind)).toEqual(['settlement'])
    const { body } = await (await t.as(t.cast.contact)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.reopened', requestId: request.id })
  })

  it('tells who covers when the minister reopens', async () => {
    const request = await aSettledRequest(t)
    await onLeave(t, t.cast.officer)
    await reopen(t.cast.minister, request.id)
    await backFromLeave(t, t.cast.officer)
    const { body } = await (await t.as(t.cast.deputy)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.reopened', requestId: request.id })
  })

  it('runs to settlement again, with a clock of its own each time', async () => {
    const request = await aSettledRequest(t)
    await reopen(t.cast.contact, request.id)
    const open = await findOne(t, request.id)
    await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/settlement`, {
      words: '新的意见书已送到。',
      seen: open.lastMessageId,
    })
    const after = await findOne(t, request.id)
    expect([after.status, after.clocks.filter(clock => clock.kind === 'settlement').length]).toEqual(['settled', 2])
  })

  it('does it once for the same key', async () => {
    const request = await aSettledRequest(t)
    const answers = await Promise.all([
      reopen(t.cast.contact, request.id, { reason }, 'twice'),
      reopen(t.cast.contact, request.id, { reason }, 'twice'),
    ])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, request.id)).reopenings).toBe(1)
  })
})
