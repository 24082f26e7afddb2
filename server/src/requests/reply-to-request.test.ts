import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest, aWithdrawnRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const words = '王经理您好：房东 11 月 20 日报了一次消防，还差检测报告和竣工图两项。'
const reply = async (who: string | null, id: string, body: unknown, key?: string) =>
  (await t.as(who)).post(`/api/requests/${id}/replies`, body, key)

describe('replyToRequest', () => {
  it('refuses nobody: 401', async () => {
    const request = await aFiledRequest(t)
    expect((await reply(null, request.id, { words, seen: request.lastMessageId })).status).toBe(401)
  })

  it.each([
    ['no words', { words: '  ' }, 'words', '请填写“正文”。'],
    ['words beyond 5,000 characters', { words: '长'.repeat(5001) }, 'words', '“正文”太长，最多 5000 个字。'],
    ['an unknown field', { words, status: 'settled' }, 'status', '没有“status”这一项。'],
    ['a message id that is none', { words, seen: 'last' }, 'seen', '“已读到的消息”不是有效的编号。'],
  ])('refuses %s: 400 and says where', async (_what, body, field, sentence) => {
    const request = await aFiledRequest(t)
    const answer = await reply(t.cast.officer, request.id, { seen: request.lastMessageId, ...body })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect((await findOne(t, request.id)).status).toBe('filed')
  })

  it('is not there for a foreign officer, another district, a clerk: 404 like an id that never was', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.foreignOfficer, t.cast.outsider, t.cast.clerk, t.cast.foreignContact]) {
      const answer = await reply(who, request.id, { words, seen: request.lastMessageId })
      const never = await reply(who, '0199a000-0000-7000-8000-000000000000', { words, seen: request.lastMessageId })
      expect([answer.status, answer.body]).toEqual([404, never.body])
    }
  })

  it('is not for the enterprise, nor for a head who sees it: 403', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.contact, t.cast.head]) {
      const answer = await reply(who, request.id, { words, seen: request.lastMessageId })
      expect([answer.status, answer.body.code]).toEqual([403, 'mayNot'])
    }
  })

  it.each([
    ['settled', aSettledRequest, '已办结'],
    ['withdrawn', aWithdrawnRequest, '已撤回'],
  ])('refuses a %s request: 409 and says what is possible', async (_state, build, word) => {
    const request = await build(t)
    const answer = await reply(t.cast.officer, request.id, { words, seen: request.lastMessageId })
    expect([answer.status, answer.body.code]).toEqual([409, 'alreadyEnded'])
    expect(answer.body.title).toContain(word)
    expect(answer.body.possible).toContain('addNote')
  })

  it('refuses what has not seen the last message: 409 with what changed', async () => {
    const request = await aFiledRequest(t)
    await (await t.as(t.cast.contact)).post(`/api/requests/${request.id}/messages`, { words: '补充一句：12 月 10 日要开业。' })
    const answer = await reply(t.cast.officer, request.id, { words, seen: request.lastMessageId })
    expect([answer.status, answer.body.code]).toEqual([409, 'messageUnseen'])
    expect(answer.body.changed.lastMessageId).toBe((await findOne(t, request.id)).lastMessageId)
  })

  it.each([['officer'], ['deputy'], ['minister'], ['leader']] as const)(
    'answers as the %s: the 24-hour clock stops, the first answer is kept',
    async role => {
      const request = await aFiledRequest(t)
      const answer = await reply(t.cast[role], request.id, { words, seen: request.lastMessageId })
      expect([answer.status, answer.body.status]).toEqual([200, 'replied'])
      const after = await findOne(t, request.id)
      expect(after.firstAnsweredAt).toBe(t.now().toString())
      expect(after.clocks.find(clock => clock.kind === 'answer')?.stoppedBy).toBe('request.replied')
      expect(after.clocks.find(clock => clock.kind === 'settlement')?.stoppedAt).toBeNull()
      expect(after.history[0]).toMatchObject({ kind: 'request.replied', public: true, sentence: `答复企业：${words}` })
    },
  )

  it('tells the enterprise at once', async () => {
    const request = await aRepliedRequest(t)
    const { body } = await (await t.as(t.cast.contact)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.replied', requestId: request.id, read: false })
    expect(body.rows[0].sentence).toBe('陈若溪答复了“二次消防能否先于房东的一次消防验收”。')
  })

  it('does it once for the same key, and refuses the key with other words: 422', async () => {
    const request = await aFiledRequest(t)
    const body = { words, seen: request.lastMessageId }
    const [first, second] = await Promise.all([
      reply(t.cast.officer, request.id, body, 'same'),
      reply(t.cast.officer, request.id, body, 'same'),
    ])
    expect(first.body).toEqual(second.body)
    expect((await findOne(t, request.id)).messages.filter(message => message.kind === 'reply')).toHaveLength(1)
    expect((await reply(t.cast.officer, request.id, { ...body, words: '别的话' }, 'same')).status).toBe(422)
  })

  it('lets one of two who answer at the same moment pass; the other reads what came in between', async () => {
    const request = await aFiledRequest(t)
    const body = { words, seen: request.lastMessageId }
    const answers = await Promise.all([reply(t.cast.officer, request.id, body), reply(t.cast.deputy, request.id, body)])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })

  it('keeps the time of the first answer when it answers again', async () => {
    const request = await aRepliedRequest(t)
    t.travel({ hours: 3 })
    await reply(t.cast.officer, request.id, { words: '补充：17:30 我陪您看 9 层。', seen: request.lastMessageId })
    expect((await findOne(t, request.id)).firstAnsweredAt).toBe(request.firstAnsweredAt)
  })
})
