import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

let t: TestApp
let cookie: string
let url: string
beforeAll(async () => {
  t = await testApp()
  cookie = (await t.as(t.cast.officer)).cookie
  url = `/api/requests/${(await aFiledRequest(t)).id}/notes`
})
afterAll(() => t.close())

const send = (payload: string | Buffer | undefined, headers: Record<string, string> = { 'content-type': 'application/json' }, to = url) =>
  t.app.inject({ method: 'POST', url: to, headers: { cookie: `sid=${cookie}`, ...headers }, ...(payload === undefined ? {} : { payload }) })

describe('a body that cannot be read', () => {
  it.each([
    ['not JSON', '{words: 1}', 'application/json', 400, 'notJson', '发来的内容不是有效的 JSON。'],
    ['half of it', '{"words":"好', 'application/json', 400, 'notJson', '发来的内容不是有效的 JSON。'],
    ['nothing', '', 'application/json', 400, 'notJson', '发来的内容不是有效的 JSON。'],
    ['a prototype in it', '{"words":"好","__proto__":{"x":1}}', 'application/json', 400, 'notJson', '发来的内容不是有效的 JSON。'],
    ['text', 'words=1', 'text/plain', 415, 'wrongMediaType', '请用 application/json 发送，文件用 multipart/form-data。'],
    [
      'a form',
      'words=1',
      'application/x-www-form-urlencoded',
      415,
      'wrongMediaType',
      '请用 application/json 发送，文件用 multipart/form-data。',
    ],
    ['a type with a tab in it', '{"words":1}', 'application/json\t;x', 400, 'malformed', '有 1 处填写不对：“正文”的类型不对。'],
    ['a type with a blank before it', '{"words":1}', ' application/json', 400, 'malformed', '有 1 处填写不对：“正文”的类型不对。'],
    ['a list', '[]', 'application/json', 400, 'malformed', '有 1 处填写不对：发来的内容要是一个 JSON 对象。'],
    [
      'a text of 100 kB',
      JSON.stringify({ words: 'x'.repeat(100_000) }),
      'application/json',
      400,
      'malformed',
      '有 1 处填写不对：“正文”太长，最多 5000 个字。',
    ],
    ['300 kB', JSON.stringify({ words: 'x'.repeat(300_000) }), 'application/json', 413, 'tooLarge', '内容太大，最多 256 kB。'],
  ])('%s is refused with its sentence, and nothing is written', async (_what, payload, type, status, code, title) => {
    const before = await written(t)
    const answer = await send(payload, { 'content-type': type })
    expect([answer.statusCode, answer.json().code, answer.json().title]).toEqual([status, code, title])
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(await written(t)).toEqual(before)
  })

  it.each([
    ['a byte that begins no character', [0xff]],
    ['a character cut off', [0xe4, 0xbd]],
    ['half a pair, encoded', [0xed, 0xa0, 0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
  ])('%s is refused, not kept as another character', async (_what, bytes) => {
    const before = await written(t)
    const answer = await send(Buffer.concat([Buffer.from('{"words":"好'), Buffer.from(bytes), Buffer.from('"}')]))
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'notUtf8'])
    expect(await written(t)).toEqual(before)
  })

  it('the name of a file that is not UTF-8 is refused too', async () => {
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="'
    const body = [
      Buffer.from(head),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n'),
    ]
    const answer = await send(Buffer.concat(body), { 'content-type': 'multipart/form-data; boundary=b' }, url.replace('notes', 'files'))
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'notUtf8'])
  })

  it('none at all is refused', async () => {
    const answer = await send(undefined, {})
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed'])
  })

  it('names every field at fault, with a sentence each', async () => {
    const answer = await send('{"body":"","title":7,"extra":1}', { 'content-type': 'application/json' }, '/api/requests')
    expect(answer.json()).toMatchObject({
      type: 'urn:yigen:malformed',
      status: 400,
      code: 'malformed',
      title: '有 4 处填写不对：请填写“企业”。',
    })
    expect(answer.json().errors.map((error: { field: string }) => error.field)).toEqual(['enterpriseId', 'title', 'body', 'extra'])
  })

  it('is told in the language of the page', async () => {
    const answer = await send('{"words":""}', { 'content-type': 'application/json', 'accept-language': 'en' })
    expect(answer.json().title).toBe('1 field(s) cannot be accepted: Please fill in “text”.')
  })
})

describe('a path that cannot be read', () => {
  it.each(['/api/requests/%zz', '/api/%E0%A4%A', '/api/nowhere', `/api/requests/${'a'.repeat(300)}`])(
    '%s is refused, never a fault',
    async path => {
      const answer = await t.app.inject({ url: path, headers: { cookie: `sid=${cookie}` } })
      expect([400, 404, 414]).toContain(answer.statusCode)
    },
  )

  it('has NUL in it: 400 and a sentence', async () => {
    const answer = await t.app.inject({ url: '/api/requests?streetId=%00', headers: { cookie: `sid=${cookie}` } })
    expect([answer.statusCode, answer.json().title]).toEqual([400, '内容里有不能保存的字符。'])
  })
})

describe('a fault of ours', () => {
  it('is 500, written to the log, without a word of the inside', async () => {
    const broken = vi.spyOn(t.context, 'now').mockImplementation(() => {
      throw new Error('the inside of the server')
    })
    const answer = await send('{"words":"好"}')
    broken.mockRestore()
    expect([answer.statusCode, answer.json()]).toEqual([
      500,
      { type: 'urn:yigen:fault', status: 500, code: 'fault', title: '服务器出了差错，什么都没有改动。' },
    ])
  })
})
