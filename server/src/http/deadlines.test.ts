import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { holding } from '@yigen/testing/lost-connections.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let port: number
let cookie: string
let request: { id: string; lastMessageId: string }
beforeAll(async () => {
  t = await testApp(wednesday, { deadlines: { answer: 400, body: 300, perKilobyte: 1, longestBody: 900 } })
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  port = (t.app.server.address() as { port: number }).port
  cookie = (await t.as(t.cast.officer)).cookie
  request = await aFiledRequest(t)
})
afterAll(() => t.close())

/** Sends the head and, every so many milliseconds, a part of the body; resolves to all that came back, and after how long. */
async function sendSlowly(type: string, length: number, parts: string[], every: number, url = `/api/requests/${request.id}/notes`) {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  const from = performance.now()
  let text = ''
  socket.on('data', chunk => {
    text += chunk
  })
  const closed = new Promise<void>(resolve => socket.once('close', () => resolve()))
  socket.write(`POST ${url} HTTP/1.1\r\nhost: x\r\ncookie: sid=${cookie}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`)
  for (const part of parts) {
    await sleep(every)
    if (!socket.destroyed) socket.write(part)
  }
  await Promise.race([closed, sleep(2_500)])
  const open = !socket.destroyed
  socket.destroy()
  return { text, took: performance.now() - from, open }
}

describe('a body', () => {
  it('that never comes is 408 with its sentence, and its connection is closed', async () => {
    const { text, took, open } = await sendSlowly('application/json', 100, ['{"words":'], 10)
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
    expect(text).toContain('内容在规定时间内没有传完')
    expect([open, took < 2_000]).toEqual([false, true])
  })

  it('that comes in drops is given up in the same time', async () => {
    const { text, open } = await sendSlowly('application/json', 1_000, Array(30).fill('x'), 50)
    expect([/^HTTP\/1\.1 408 /.test(text), open]).toEqual([true, false])
  })

  it('of a file has longer by its size, but not for ever', async () => {
    const files = `/api/requests/${request.id}/files`
    const slow = await sendSlowly('multipart/form-data; boundary=x', 400 * 1024, Array(40).fill('x'), 40, files)
    expect(slow.text).toMatch(/^HTTP\/1\.1 408 /)
    expect(slow.took).toBeGreaterThan(600)
    const huge = await sendSlowly('multipart/form-data; boundary=x', 15 * 1024 * 1024, Array(40).fill('x'), 40, files)
    expect(huge.text).toMatch(/^HTTP\/1\.1 408 /)
    expect(huge.took).toBeLessThan(2_400)
  })

  it('that comes slowly but in time is taken, and the answer has its own time after it', async () => {
    const body = JSON.stringify({ words: 'slow but whole' })
    const { text } = await sendSlowly('application/json', body.length, [body.slice(0, 10), body.slice(10)], 120)
    expect(text).toMatch(/^HTTP\/1\.1 200 /)
  })
})

describe('an answer', () => {
  it('that is not ready in time is 503 with Retry-After, and what was not done by then is not done', async () => {
    const letGo = await holding(t, 'select from request where id = $1 for update', [request.id])
    const before = await written(t)
    const officer = await t.as(t.cast.officer)
    const from = performance.now()
    const answer = await officer.post(`/api/requests/${request.id}/replies`, { words: '太慢了。', seen: request.lastMessageId }, 'late')
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'outcomeOpen', '2'])
    expect(performance.now() - from).toBeLessThan(2_000)
    await letGo()
    await sleep(300)
    expect(await written(t)).toEqual(before)
    const again = () => officer.post(`/api/requests/${request.id}/replies`, { words: '太慢了。', seen: request.lastMessageId }, 'late')
    // a busy machine may need more than the second that this server allows
    await expect.poll(async () => (await again()).status, { timeout: 60_000 }).toBe(200)
  })

  it('of a read is 503 too, and has changed nothing', async () => {
    const letGo = await holding(t, 'lock table request in access exclusive mode')
    const answer = await (await t.as(t.cast.officer)).get(`/api/requests/${request.id}`)
    await letGo()
    expect([answer.status, answer.body.code]).toEqual([503, 'tooBusy'])
  })
})
