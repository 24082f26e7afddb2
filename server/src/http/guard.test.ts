import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from './session-cookie.ts'

let t: TestApp
let cookie: string
let url: string
beforeAll(async () => {
  t = await testApp()
  cookie = (await t.as(t.cast.officer)).cookie
  url = `/api/requests/${(await aFiledRequest(t)).id}/notes`
})
afterAll(() => t.close())

const send = (headers: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { cookie: `sid=${cookie}`, host: 'yigen.example', ...headers },
    payload: { words: '记一笔' },
  })

describe('where a write comes from', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:8080' }],
    [
      'the host that the request itself names, which is not PUBLIC_URL',
      { origin: 'http://yigen.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['our host by another scheme', { origin: 'https://127.0.0.1:4600' }],
    ['a page without origin', { origin: 'null' }],
    ['a text that is none', { origin: '%%%' }],
    ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour, says the browser', { 'sec-fetch-site': 'same-site' }],
    ['another site under our name', { origin: 'http://127.0.0.1:4600', 'sec-fetch-site': 'cross-site' }],
  ])('%s: 403, and nothing is written', async (_what, headers) => {
    const before = await written(t)
    const answer = await send(headers as unknown as Record<string, string>)
    expect([answer.statusCode, answer.json().title]).toEqual([403, '请求来自别的网站，已拒绝。'])
    expect(await written(t)).toEqual(before)
  })

  it.each([
    ['our own page by another name of this machine', { origin: 'http://localhost:4600', 'sec-fetch-site': 'same-origin' }],
    ['our own page, through a proxy that asks by another name', { origin: 'http://127.0.0.1:4600', 'sec-fetch-site': 'same-origin' }],
    ['an address typed', { 'sec-fetch-site': 'none' }],
    ['a program', {}],
  ])('%s passes', async (_what, headers) => {
    expect((await send(headers as unknown as Record<string, string>)).statusCode).toBe(200)
  })
})

describe('who passes the door', () => {
  const get = (path: string, sid?: string) =>
    t.app.inject({ url: path, ...(sid === undefined ? {} : { headers: { cookie: `sid=${sid}` } }) })

  it.each(['/api/services', '/api/%73ervices', '/%61pi/services', '/api/services?x=1'])(
    '%s is closed, however it is spelled',
    async path => {
      expect((await get(path)).statusCode).toBe(401)
      expect((await get(path, cookie)).statusCode).toBe(200)
    },
  )

  it.each([
    ['no cookie', undefined],
    ['a torn one', '440105.short'],
    ['one nobody was given', `440105.${'A'.repeat(43)}`],
    ['that of another district', ''],
    ['words', "440105.' or 1=1 --"],
  ])('%s: 401', async (_what, sid) => {
    const foreign = sid === '' ? cookie.replace('440105', '440104') : sid
    expect((await get('/api/services', foreign)).statusCode).toBe(401)
  })

  it('a session that is over: 401', async () => {
    const over = (await t.as(t.cast.deputy)).cookie
    await t.db.updateTable('login_session').set({ expires_at: t.now() }).where('member_id', '=', t.cast.deputy).execute()
    expect((await get('/api/services', over)).statusCode).toBe(401)
  })

  it('a member who was disabled meanwhile: 401', async () => {
    const disabled = (await t.as(t.cast.head)).cookie
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.head).execute()
    expect((await get('/api/services', disabled)).statusCode).toBe(401)
  })

  it('401 comes before the body is looked at, whatever it is', async () => {
    const answer = await t.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json' }, payload: '{not json' })
    expect(answer.statusCode).toBe(401)
  })
})

describe('the cookie', () => {
  it('is bound to the host where the address is https', () => {
    expect([sessionCookie('https://yigen.example'), sessionCookie('http://127.0.0.1:4600')]).toEqual(['__Host-sid', 'sid'])
  })
})

describe('the language of an answer', () => {
  const refused = (language?: string) =>
    t.app.inject({
      method: 'POST',
      url: url.replace('/notes', '/messages'),
      headers: { cookie: `sid=${cookie}`, ...(language ? { 'accept-language': language } : {}) },
      payload: { words: '追问' },
    })

  it('is that of the page on the screen, in every word of it; without one, the member’s own', async () => {
    const titles = await Promise.all(
      [refused('en-GB,en;q=0.9'), refused('zh-CN'), refused()].map(async answer => (await answer).json().title),
    )
    expect(titles).toEqual(['This step is for the enterprise.', '这一步由企业联系人来做。', '这一步由企业联系人来做。'])
    await t.db.updateTable('member').set({ language: 'en' }).where('id', '=', t.cast.officer).execute()
    expect((await refused()).json().title).toBe('This step is for the enterprise.')
  })
})
