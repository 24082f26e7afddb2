import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const note = async (who: string, id: string, words: string, key?: string) =>
  (await t.as(who)).post(`/api/requests/${id}/notes`, { words }, key)
const notesOf = async (id: string) =>
  (await findOne(t, id)).messages.filter(message => message.kind === 'note').map(message => message.words)

describe('a write with an Idempotency-Key (R12.1)', () => {
  it('twenty at one moment with one key: one effect, twenty times the same answer', async () => {
    const request = await aFiledRequest(t)
    const officer = await t.as(t.cast.officer)
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => officer.post(`/api/requests/${request.id}/notes`, { words: '一次' }, key)),
    )
    expect(answers.map(answer => [answer.status, answer.body])).toEqual(Array(20).fill([200, answers[0]?.body]))
    expect(answers.every(answer => String(answer.headers['content-type']).startsWith('application/json'))).toBe(true)
    expect(await notesOf(request.id)).toEqual(['一次'])
  })

  it('a created thing stays created: the repeated answer has its status too', async () => {
    const contact = await t.as(t.cast.contact)
    const filing = { enterpriseId: t.cast.enterprise, body: '只提一次。' }
    const [first, second] = [await contact.post('/api/requests', filing, 'created'), await contact.post('/api/requests', filing, 'created')]
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body])
  })

  it('the same answer also later, when the matter has moved on', async () => {
    const request = await aFiledRequest(t)
    const reply = async () =>
      (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/replies`, { words: '答复。', seen: request.lastMessageId }, 'answered')
    const first = await reply()
    await (await t.as(t.cast.contact)).post(`/api/requests/${request.id}/withdrawal`, { reason: '不用了。' })
    expect((await reply()).body).toEqual(first.body)
  })

  it('the same content in another order or spacing is the same body', async () => {
    const request = await aFiledRequest(t)
    const { cookie } = await t.as(t.cast.officer)
    const send = (payload: string) =>
      t.app.inject({
        method: 'POST',
        url: `/api/requests/${request.id}/replies`,
        headers: { cookie: `sid=${cookie}`, 'content-type': 'application/json', 'idempotency-key': 'spaced' },
        payload,
      })
    const first = await send(`{"words":"答复。","seen":"${request.lastMessageId}"}`)
    const second = await send(`{ "seen": "${request.lastMessageId}",\n "words": " 答复。 " }`)
    expect([first.statusCode, second.statusCode, second.json()]).toEqual([200, 200, first.json()])
  })

  it('another body or another place with the same key is refused: 422, and nothing is written', async () => {
    const [request, other] = [await aFiledRequest(t), await aFiledRequest(t)]
    await note(t.cast.officer, request.id, '一次', 'reused')
    const before = await written(t)
    for (const answer of [await note(t.cast.officer, request.id, '两次', 'reused'), await note(t.cast.officer, other.id, '一次', 'reused')])
      expect([answer.status, answer.body.code]).toEqual([422, 'keyReused'])
    expect(await written(t)).toEqual(before)
  })

  it('another member’s key is another key', async () => {
    const request = await aFiledRequest(t)
    await note(t.cast.officer, request.id, '服务官的', 'shared')
    await note(t.cast.deputy, request.id, '副手的', 'shared')
    expect((await notesOf(request.id)).sort()).toEqual(['副手的', '服务官的'])
  })

  it('a refusal spends no key: the same key works once the reason is gone', async () => {
    const request = await aFiledRequest(t)
    await t.db.updateTable('enterprise').set({ state: 'closed' }).where('id', '=', t.cast.enterprise).execute()
    const filing = { enterpriseId: t.cast.enterprise, body: '再试一次。' }
    const contact = await t.as(t.cast.contact)
    expect((await contact.post('/api/requests', filing, 'again')).status).toBe(409)
    await t.db.updateTable('enterprise').set({ state: 'following' }).where('id', '=', t.cast.enterprise).execute()
    const [second, third] = [await contact.post('/api/requests', filing, 'again'), await contact.post('/api/requests', filing, 'again')]
    expect([second.status, third.body]).toEqual([201, second.body])
    expect(second.body.id).not.toBe(request.id)
  })

  it('two long keys that begin alike are two keys', async () => {
    const request = await aFiledRequest(t)
    const long = 'k'.repeat(400)
    await note(t.cast.officer, request.id, '甲', `${long}1`)
    await note(t.cast.officer, request.id, '乙', `${long}2`)
    expect(await notesOf(request.id)).toEqual(['甲', '乙'])
  })

  it('what only the last statement knew stands in the answer, in the kept one and in that without a key', async () => {
    const contact = await t.as(t.cast.contact)
    const filing = { enterpriseId: t.cast.enterprise, body: '第几件？' }
    const [first, second] = [
      await contact.post('/api/requests', filing, 'numbered'),
      await contact.post('/api/requests', filing, 'numbered'),
    ]
    const third = await contact.post('/api/requests', filing, '')
    for (const { body } of [first, second, third]) expect(body.number).toBe((await findOne(t, body.id)).number)
    expect(second.body).toEqual(first.body)
  })

  it('without a key each is done', async () => {
    const request = await aFiledRequest(t)
    await note(t.cast.officer, request.id, '甲', '')
    await note(t.cast.officer, request.id, '甲', '')
    expect(await notesOf(request.id)).toEqual(['甲', '甲'])
  })
})
