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

const words = '分段验收意见已出，12 层可以先验，原件在窗口等您取。'
const path = (id: string) => `/api/requests/${id}/settlement`
const settle = async (who: string | null, id: string, body: unknown, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('settleRequest', () => {
  it('refuses nobody: 401', async () => {
    const request = await aRepliedRequest(t)
    await expectNobody(t, request.id, { path, body: { words, seen: request.lastMessageId } })
  })

  it.each([
    ['no words', { words: '' }, 'words', '请填写“正文”。'],
    ['no message seen', { seen: undefined }, 'seen', '请填写“已读到的消息”。'],
    ['an unknown field', { status: 'withdrawn' }, 'status', '没有“status”这一项。'],
  ])('refuses %s: 400 and says where', async (_what, more, field, sentence) => {
    const request = await aRepliedRequest(t)
    const before = await written(t)
    const answer = await settle(t.cast.officer, request.id, { words, seen: request.lastMessageId, ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    const request = await aRepliedRequest(t)
    await expectHidden(t, request.id, { path, body: { words, seen: request.lastMessageId } })
  })

  it('is not for the enterprise, a head or a leader: 403', async () => {
    const request = await aRepliedRequest(t)
    for (const who of [t.cast.contact, t.cast.head, t.cast.leader])
      expect((await settle(who, request.id, { words, seen: request.lastMessageId })).status).toBe(403)
  })

  it.each([
    ['settled', aSettledRequest],
    ['withdrawn', aWithdrawnRequest],
  ])('refuses a %s request: 409', async (_state, build) => {
    const request = await build(t)
    const answer = await settle(t.cast.officer, request.id, { words, seen: request.lastMessageId })
    expect([answer.status, answer.body.code]).toEqual([409, 'alreadyEnded'])
  })

  it('refuses what has not seen the last message: 409 with what changed', async () => {
    const request = await aRepliedRequest(t)
    await (await t.as(t.cast.contact)).post(`/api/requests/${request.id}/messages`, { words: '还有一件事。' })
    const answer = await settle(t.cast.officer, request.id, { words, seen: request.lastMessageId })
    expect([answer.status, answer.body.code]).toEqual([409, 'messageUnseen'])
    expect(answer.body.changed.lastMessageId).toBe((await findOne(t, request.id)).lastMessageId)
  })

  it('ends the matter in words the enterprise reads and is told of; every clock stops', async () => {
    const request = await aRepliedRequest(t)
    t.travel({ hours: 5 })
    expect((await settle(t.cast.officer, request.id, { words, seen: request.lastMessageId })).body.status).toBe('settled')
    const after = await findOne(t, request.id)
    expect([after.status, after.endedAt]).toEqual(['settled', t.now().toString()])
    expect(after.clocks.every(clock => clock.stoppedAt !== null)).toBe(true)
    expect(after.clocks.find(clock => clock.kind === 'settlement')?.stoppedBy).toBe('request.settled')
    expect(after.messages.at(-1)).toMatchObject({ kind: 'settlement', words })
    expect(after.history[0]).toMatchObject({ kind: 'request.settled', public: true, sentence: `办结：${words}` })
    const { body } = await (await t.as(t.cast.contact)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.settled', requestId: request.id })
  })

  it('is the answer too when there was none (R4.8)', async () => {
    const request = await aFiledRequest(t)
    await settle(t.cast.minister, request.id, { words, seen: request.lastMessageId })
    const after = await findOne(t, request.id)
    expect(after.firstAnsweredAt).toBe(t.now().toString())
    expect(after.clocks.find(clock => clock.kind === 'answer')?.stoppedBy).toBe('request.settled')
  })

  it('keeps the time of the first answer when there was one', async () => {
    const request = await aRepliedRequest(t)
    t.travel({ hours: 2 })
    await settle(t.cast.officer, request.id, { words, seen: request.lastMessageId })
    expect((await findOne(t, request.id)).firstAnsweredAt).toBe(request.firstAnsweredAt)
  })

  it('stays late on the record when it came late', async () => {
    const request = await aRepliedRequest(t)
    t.travel({ hours: 24 * 20 })
    await settle(t.cast.officer, request.id, { words, seen: request.lastMessageId })
    const clock = (await findOne(t, request.id)).clocks.find(one => one.kind === 'settlement')
    expect([clock?.dueAt, clock?.stoppedAt].map(String)).toEqual([
      request.clocks.find(one => one.kind === 'settlement')?.dueAt,
      t.now().toString(),
    ])
    expect(clock?.rungs.filter(rung => rung.firedAt !== null).length).toBeGreaterThan(3)
  })

  it('tells the officer and who covers when the minister settles', async () => {
    await onLeave(t, t.cast.officer)
    const request = await aFiledRequest(t)
    await settle(t.cast.minister, request.id, { words, seen: request.lastMessageId })
    await backFromLeave(t, t.cast.officer)
    for (const who of [t.cast.officer, t.cast.deputy]) {
      const { body } = await (await t.as(who)).get('/api/notices')
      expect(body.rows[0]).toMatchObject({ kind: 'request.settled', requestId: request.id })
    }
  })

  it('does it once for the same key', async () => {
    const request = await aRepliedRequest(t)
    const body = { words, seen: request.lastMessageId }
    const answers = await Promise.all([
      settle(t.cast.officer, request.id, body, 'twice'),
      settle(t.cast.officer, request.id, body, 'twice'),
    ])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, request.id)).messages.filter(message => message.kind === 'settlement')).toHaveLength(1)
  })
})

describe('twenty at one moment', () => {
  it('one of settling, answering and taking back passes for each state; what the record says is what happened', async () => {
    const request = await aFiledRequest(t)
    const seen = request.lastMessageId
    const [officer, deputy, contact] = [await t.as(t.cast.officer), await t.as(t.cast.deputy), await t.as(t.cast.contact)]
    const acts = Array.from({ length: 20 }, (_, i) => {
      if (i % 4 === 0) return contact.post(`/api/requests/${request.id}/withdrawal`, { reason: `不用了 ${i}` })
      if (i % 4 === 1) return deputy.post(`/api/requests/${request.id}/replies`, { words: `答复 ${i}`, seen })
      return officer.post(path(request.id), { words: `办结 ${i}`, seen })
    })
    const answers = await Promise.all(acts)
    const passed = answers.filter(answer => answer.status === 200).map(answer => answer.body.status as string)
    expect(answers.every(answer => answer.status === 200 || answer.status === 409)).toBe(true)

    const after = await findOne(t, request.id)
    const steps = after.history
      .filter(row => row.kind !== 'request.filed' && row.kind !== 'clock.rung')
      .map(row => row.kind.replace('request.', ''))
    expect([...steps].sort()).toEqual([...passed].sort())
    // a reply may come first and a withdrawal after it; but one message is seen once, and a matter ends once
    expect(passed.filter(status => status === 'replied' || status === 'settled').length).toBeLessThanOrEqual(1)
    expect(passed.filter(status => status === 'settled' || status === 'withdrawn')).toHaveLength(1)
    expect(after.status).toBe(passed.find(status => status !== 'replied'))
    expect(after.clocks.every(clock => clock.stoppedAt !== null)).toBe(true)
  })

  it('of twenty settlements one passes', async () => {
    const request = await aRepliedRequest(t)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        settle(i % 2 ? t.cast.officer : t.cast.deputy, request.id, { words: `办结 ${i}`, seen: request.lastMessageId }),
      ),
    )
    expect(answers.filter(answer => answer.status === 200)).toHaveLength(1)
    expect(new Set(answers.filter(answer => answer.status !== 200).map(answer => answer.body.code))).toEqual(new Set(['alreadyEnded']))
    const { count } = await t.db
      .selectFrom('request_settlement')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('request_id', '=', request.id)
      .executeTakeFirstOrThrow()
    expect(count).toBe(1)
  })
})
