import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { cutAtCommit, endAll, endWaiting, holding } from '@yigen/testing/lost-connections.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let request: { id: string; lastMessageId: string }
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
beforeEach(async () => {
  request = await aFiledRequest(t)
})

const words = '已与消防大队核实。'
const reply = async (key: string) =>
  (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/replies`, { words, seen: request.lastMessageId }, key)
const repliesOf = async (id: string) => (await findOne(t, id)).messages.filter(message => message.words === words).length

describe('a connection lost in a transaction', () => {
  it('is 503 with Retry-After and its sentence, leaves nothing, and the key stays good', async () => {
    const key = randomUUID()
    const letGo = await holding(t, 'select from request where id = $1 for update', [request.id])
    const before = await written(t)
    const answering = reply(key)
    await endWaiting(t)
    const answer = await answering
    await letGo()
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'databaseAway', '2'])
    expect(answer.body.title).toBe('数据库暂时连不上，什么都没有改动，请稍后再试。')
    expect(await written(t)).toEqual(before)

    expect((await reply(key)).status).toBe(200)
    expect(await repliesOf(request.id)).toBe(1)
  })

  it('and so are twenty at once; the next requests find new connections', async () => {
    const letGo = await holding(t, 'select from request where id = $1 for update', [request.id])
    const keys = Array.from({ length: 20 }, () => randomUUID())
    const answering = Promise.all(keys.map(reply))
    let waiting = 0
    while (waiting < 3) waiting += await endWaiting(t)
    await letGo()
    const statuses = new Set((await answering).map(({ status }) => status))
    expect([...statuses].filter(status => ![200, 409, 503].includes(status))).toEqual([])
    expect((await (await t.as(t.cast.officer)).get(`/api/requests/${request.id}`)).status).toBe(200)
  })

  it('idle ones that went with a restart cost no read its answer for long', async () => {
    const officer = await t.as(t.cast.officer)
    await endAll(t)
    const statuses = []
    for (let i = 0; i < 12; i++) statuses.push((await officer.get(`/api/requests/${request.id}`)).status)
    expect(statuses.filter(status => status !== 200 && status !== 503)).toEqual([])
    expect(statuses.at(-1)).toBe(200)
  })
})

describe('a connection lost at the commit', () => {
  it('after it was done: the true answer, found by its key', async () => {
    const key = randomUUID()
    const officer = await t.as(t.cast.officer)
    cutAtCommit(t, 'after')
    const answer = await officer.post(`/api/requests/${request.id}/replies`, { words, seen: request.lastMessageId }, key)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect((await reply(key)).body).toEqual(answer.body)
    expect(await repliesOf(request.id)).toBe(1)
  })

  it('also where the answer holds a number that only the last statement knew', async () => {
    const contact = await t.as(t.cast.contact)
    cutAtCommit(t, 'after')
    const answer = await contact.post('/api/requests', { enterpriseId: t.cast.enterprise, body: '只提一次。' }, 'numbered')
    expect(answer.status).toBe(201)
    expect(answer.body.number).toMatch(/\d/)
  })

  it('before it was done: 503 that says so, nothing kept, and the key stays good', async () => {
    const key = randomUUID()
    const officer = await t.as(t.cast.officer)
    const before = await written(t)
    cutAtCommit(t, 'before')
    const answer = await officer.post(`/api/requests/${request.id}/replies`, { words, seen: request.lastMessageId }, key)
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'outcomeOpen', '2'])
    expect(await written(t)).toEqual(before)
    expect((await reply(key)).status).toBe(200)
    expect(await repliesOf(request.id)).toBe(1)
  })

  it('without a key nobody can ask: 503 that says that it is open', async () => {
    const { cookie } = await t.as(t.cast.officer)
    cutAtCommit(t, 'after')
    const answer = await t.app.inject({
      method: 'POST',
      url: `/api/requests/${request.id}/replies`,
      headers: { cookie: `sid=${cookie}` },
      payload: { words, seen: request.lastMessageId },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'outcomeOpen'])
  })
})
