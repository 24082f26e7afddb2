import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let port: number
beforeAll(async () => {
  t = await testApp()
  port = Number(new URL(await t.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => t.close())

/** As it goes over the wire, read until the server closes. */
async function sent(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end(bytes)
  return text(socket)
}
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${more}\r\n`

it.each([
  ['no request at all', 'hello\r\n\r\n', 400],
  ['a header without a name', get('/api/health', ': x\r\n'), 400],
  ['two lengths', get('/api/health', 'content-length: 1\r\ncontent-length: 2\r\n'), 400],
  ['headers of 20 kB', get('/api/health', `x: ${'y'.repeat(20_000)}\r\n`), 431],
  ['an address that cannot be decoded', get('/api/requests/%E0%A4%A'), 400],
])('%s is answered as a problem with its sentence', async (_what, bytes, status) => {
  const answer = await sent(bytes)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(head.split('\r\n')[0]).toContain(` ${status} `)
  expect(head.toLowerCase()).toContain('content-type: application/problem+json; charset=utf-8')
  expect(JSON.parse(body)).toEqual({ type: 'urn:yigen:notARequest', status, code: 'notARequest', title: '发来的不是有效的 HTTP 请求。' })
})

it('every answer says that no other site may frame, hold or read it, and what no page of ours asks for', async () => {
  for (const url of ['/', '/door', '/api/health', '/api/services', '/nowhere/at/all', '/api/nowhere']) {
    const { headers } = await t.app.inject({ url })
    expect(headers, url).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
    // the desk alone reads codes and records (guarding-headers.ts)
    if (/^\/(door|api)/.test(url)) expect(headers['permissions-policy'], url).toContain('camera=(), display-capture=()')
  }
})

it('the stream of events says so as well', async () => {
  const { cookie } = await t.as(t.cast.officer)
  const { headers, body } = await fetch(`http://127.0.0.1:${port}/api/events`, { headers: { cookie: `sid=${cookie}` } })
  await body?.cancel()
  expect([headers.get('x-content-type-options'), headers.get('cross-origin-resource-policy')]).toEqual(['nosniff', 'same-origin'])
})
