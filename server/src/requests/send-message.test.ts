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

const words = '补充一句：12 月 10 日要开业。'
const path = (id: string) => `/api/requests/${id}/messages`
const send = async (who: string | null, id: string, body: unknown = { words }, key?: string) => (await t.as(who)).post(path(id), body, key)
const answersRunning = async (id: string) =>
  (await findOne(t, id)).clocks.filter(clock => clock.kind === 'answer' && clock.stoppedAt === null)

describe('sendMessage', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aFiledRequest(t)).id, { path, body: { words } })
  })

  it.each([
    ['no words', { words: '' }, 'words', '请填写“正文”。'],
    ['100 kB of text', { words: 'x'.repeat(100_000) }, 'words', '“正文”太长，最多 5000 个字。'],
    ['an unknown field', { words, at: '2026-11-25T09:00:00+08:00' }, 'at', '没有“at”这一项。'],
  ])('refuses %s: 400 and says where', async (_what, body, field, sentence) => {
    const request = await aFiledRequest(t)
    const before = await written(t)
    const answer = await send(t.cast.contact, request.id, body)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aFiledRequest(t)).id, { path, body: { words } })
  })

  it('is the enterprise’s: 403 for the office', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader, t.cast.head]) {
      const answer = await send(who, request.id)
      expect([answer.status, answer.body.title]).toEqual([403, '这一步由企业联系人来做。'])
    }
  })

  it.each([
    ['settled', aSettledRequest],
    ['withdrawn', aWithdrawnRequest],
  ])('refuses a %s request: 409', async (_state, build) => {
    const answer = await send(t.cast.contact, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'alreadyEnded'])
  })

  it('starts 24 clock hours on an answered matter, for both sides to read, and tells its officer (R4.5)', async () => {
    const request = await aRepliedRequest(t)
    t.travel({ hours: 2 })
    expect((await send(t.cast.contact, request.id)).status).toBe(200)
    const after = await findOne(t, request.id)
    expect((await answersRunning(request.id)).map(clock => clock.dueAt)).toEqual([t.now().add({ hours: 24 }).toString()])
    expect([after.status, after.firstAnsweredAt]).toEqual(['replied', request.firstAnsweredAt])
    expect(after.messages.at(-1)).toMatchObject({ kind: 'message', words })
    expect(after.history[0]).toMatchObject({ kind: 'request.messaged', public: true, sentence: `追问：${words}` })
    const { body } = await (await t.as(t.cast.officer)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.messaged', requestId: request.id })
  })

  it('lets the hours that run go on: no second clock, no later due time', async () => {
    const request = await aFiledRequest(t)
    const [running] = await answersRunning(request.id)
    t.travel({ hours: 3 })
    await send(t.cast.contact, request.id)
    expect((await answersRunning(request.id)).map(clock => [clock.id, clock.dueAt])).toEqual([[running?.id, running?.dueAt]])
  })

  it('tells who covers too, although their clock runs already', async () => {
    await onLeave(t, t.cast.officer)
    const request = await aFiledRequest(t)
    await send(t.cast.contact, request.id)
    await backFromLeave(t, t.cast.officer)
    const { body } = await (await t.as(t.cast.deputy)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.messaged', requestId: request.id })
  })

  it('keeps emoji, full-width and right-to-left words as they were written', async () => {
    const request = await aFiledRequest(t)
    const odd = '👩🏽‍🔧 ＡＢＣ１２３\nمرحبا 𠮷'
    await send(t.cast.contact, request.id, { words: odd })
    expect((await findOne(t, request.id)).messages.at(-1)?.words).toBe(odd)
  })

  it('does it once for the same key', async () => {
    const request = await aRepliedRequest(t)
    const [first, second] = await Promise.all([
      send(t.cast.contact, request.id, { words }, 'twice'),
      send(t.cast.contact, request.id, { words }, 'twice'),
    ])
    expect(first.body).toEqual(second.body)
    expect((await findOne(t, request.id)).messages.filter(message => message.kind === 'message')).toHaveLength(1)
  })
})
