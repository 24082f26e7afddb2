import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const call = { contactName: '王嘉树', calledAt: '2026-11-25T09:30:00+08:00', minutes: 6, said: '说明了分段验收要的材料，约周五看现场。' }
const path = (id: string) => `/api/requests/${id}/calls`
const log = async (who: string | null, id: string, body: unknown = call, key?: string) => (await t.as(who)).post(path(id), body, key)
const replyOf = (seen: string) => ({ words: '刚才电话里说的：检测报告和竣工图两样，周五我到现场。', seen })

describe('logCall', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aFiledRequest(t)).id, { path, body: call })
  })

  it.each([
    ['a call without what was said', { said: '' }, 'said', '请填写“反映内容”。'],
    ['a call of eleven hours', { minutes: 660 }, 'minutes', '“通话分钟”最大 600。'],
    ['a call of half a minute', { minutes: 0.5 }, 'minutes', '“通话分钟”的类型不对。'],
    ['a call in the future', { calledAt: '2026-11-25T09:43:00+08:00' }, 'calledAt', '“通话时间”不能晚于现在。'],
    ['a call 8 days back', { calledAt: '2026-11-17T09:42:00+08:00' }, 'calledAt', '“通话时间”最多只能早 7 天。'],
    ['a reply without words', { reply: { words: '', seen: '0199a000-0000-7000-8000-000000000000' } }, 'reply.words', '请填写“正文”。'],
    ['an unknown field', { answered: true }, 'answered', '没有“answered”这一项。'],
  ])('refuses %s: 400 and says where', async (_what, more, field, sentence) => {
    const request = await aFiledRequest(t)
    const before = await written(t)
    const answer = await log(t.cast.officer, request.id, { ...call, ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aFiledRequest(t)).id, { path, body: call })
  })

  it('is the office’s: 403 for the enterprise, and for a head who sees it', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.contact, t.cast.head]) expect((await log(who, request.id)).status).toBe(403)
  })

  it('refuses a settled request: 409', async () => {
    expect((await log(t.cast.officer, (await aSettledRequest(t)).id)).body.code).toBe('alreadyEnded')
  })

  it('keeps the true time beside that of the record; it is no answer by itself (R4.3)', async () => {
    const request = await aFiledRequest(t)
    const answer = await log(t.cast.officer, request.id)
    expect([answer.status, answer.body.status]).toEqual([200, 'filed'])
    const after = await findOne(t, request.id)
    expect(after.clocks.find(clock => clock.kind === 'answer')?.stoppedAt).toBeNull()
    expect(after.history.find(row => row.kind === 'request.called')).toMatchObject({
      public: true,
      at: '2026-11-25T01:30:00Z',
      recordedAt: t.now().toString(),
      sentence: `致电王嘉树 6 分钟：${call.said}`,
    })
  })

  it('is the answer once what was said is entered as the reply, at the server’s time (R4.3)', async () => {
    const request = await aFiledRequest(t)
    const answer = await log(t.cast.deputy, request.id, { ...call, reply: replyOf(request.lastMessageId) })
    expect(answer.body.status).toBe('replied')
    const after = await findOne(t, request.id)
    expect(after.firstAnsweredAt).toBe(t.now().toString())
    expect(after.clocks.find(clock => clock.kind === 'answer')).toMatchObject({
      stoppedBy: 'request.replied',
      stoppedAt: t.now().toString(),
    })
  })

  it('keeps neither when the reply has not seen the last message: 409', async () => {
    const request = await aFiledRequest(t)
    await (await t.as(t.cast.contact)).post(`/api/requests/${request.id}/messages`, { words: '补充一句。' })
    const before = await written(t)
    const answer = await log(t.cast.officer, request.id, { ...call, reply: replyOf(request.lastMessageId) })
    expect([answer.status, answer.body.code]).toEqual([409, 'messageUnseen'])
    expect(await written(t)).toEqual(before)
  })

  it('does it once for the same key', async () => {
    const request = await aFiledRequest(t)
    const answers = await Promise.all([log(t.cast.officer, request.id, call, 'twice'), log(t.cast.officer, request.id, call, 'twice')])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, request.id)).history.filter(row => row.kind === 'request.called')).toHaveLength(1)
  })
})
