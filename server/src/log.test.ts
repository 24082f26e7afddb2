import { randomUUID } from 'node:crypto'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { aCarrier, aPhone, codeIn } from '@yigen/testing/codes.ts'
import { anAccount, password, signedIn } from '@yigen/testing/login.ts'
import { aFiledRequest, findOne } from '@yigen/testing/requests.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLog } from './log.ts'
import { toldFault, withoutWords } from './told-fault.ts'

type Line = {
  level: number
  time: string
  msg: string
  reqId?: string
  actorId?: string | null
  route?: string
  status?: number
  method?: string
  milliseconds?: number
  err?: { type: string; stack?: string; code?: string; message: string }
}

let t: TestApp
let text = ''
const write = (line: string) => {
  text += line
}
const lines = () =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line)
beforeAll(async () => {
  t = await testApp(wednesday, { log: makeLog('debug', { write }) })
})
afterAll(() => t.close())

describe('the log', () => {
  it('has a line for each request: its id, who, which route, what came of it, how long', async () => {
    text = ''
    const officer = await t.as(t.cast.officer)
    const { id } = await aFiledRequest(t)
    await officer.get(`/api/requests/${id}?search=${encodeURIComponent('海珠')}`)
    const line = lines().at(-1)
    expect(line).toMatchObject({ msg: 'answered', actorId: t.cast.officer, method: 'GET', route: '/api/requests/:id', status: 200 })
    expect(line?.reqId).toMatch(/^[0-9a-f-]{36}$/)
    expect(Number.isInteger(line?.milliseconds)).toBe(true)
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  })

  it('tells a fault with where it broke', async () => {
    text = ''
    const { connect } = t.pool
    t.pool.connect = (() => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))) as typeof connect
    const answer = await (await t.as(null)).post('/api/session', { loginName: '13800138000', password })
    t.pool.connect = connect
    expect(answer.status).toBe(503)
    const fault = lines().find(line => line.level >= 50)
    expect(fault?.err).toMatchObject({ type: 'Error', message: 'no connection to the database: connect ECONNREFUSED' })
    expect(fault?.err?.stack).toMatch(/at .*preparing\.ts/)
    expect(fault?.reqId).toBeDefined()
  })

  it('holds nothing of a whole story: no words, names, phones, tokens, cookies, nothing that was asked', async () => {
    text = ''
    await anAccount(t, t.cast.officer, '13900139000')
    const browser = await signedIn(t, '13900139000')
    await t.withCookie('').post('/api/session', { loginName: '13900139000', password: 'wrong-Password-1' })
    const key = randomUUID()
    const filed = await aFiledRequest(t, { title: '只有日志里不该有的标题', body: '只有日志里不该有的正文 secret-words' })
    const officer = await t.as(t.cast.officer)
    await officer.post(`/api/requests/${filed.id}/replies`, { words: '王经理您好：13711112222', seen: filed.lastMessageId }, key)
    await officer.post(`/api/requests/${filed.id}/replies`, { words: '王经理您好：13711112222', seen: 'x' })
    await officer.send('POST', `/api/requests/${filed.id}/notes`, { words: 7, 陌生: '字段' })
    await officer.upload(`/api/requests/${filed.id}/files`, {
      name: '营业执照-王芳.txt',
      type: 'text/plain',
      bytes: Buffer.from('正文在此'),
    })
    await officer.get(`/api/enterprises?search=${encodeURIComponent('琶洲云帆')}`)
    await officer.get('/api/invitations/tokenInThePath_0123456789abcdefghij')
    await t.withCookie('').get('/api/nowhere?phone=13688889999')
    await t.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: '{"words":王芳的 "密码"',
    })
    const view = await findOne(t, filed.id)
    const { rows: people } = await t.pool.query<{ name: string; phone: string }>('select name, phone from member')
    const { rows: firms } = await t.pool.query<{ name: string }>('select name from enterprise')
    const secrets = [
      ...people.flatMap(({ name, phone }) => [name, phone]),
      ...firms.map(({ name }) => name),
      ...[
        filed.title,
        filed.number,
        '正文',
        'secret-words',
        '王经理',
        '王芳',
        '13711112222',
        '13900139000',
        '13688889999',
        '琶洲',
        '营业执照',
        '陌生',
      ],
      ...[password, 'wrong-Password-1', browser.cookie, officer.cookie, browser.cookie.split('.')[1], key, 'tokenInThePath', filed.id],
      ...view.history.map(({ sentence }) => sentence),
    ].filter((secret): secret is string => typeof secret === 'string' && secret !== '')
    expect(secrets.length).toBeGreaterThan(30)
    expect(lines().length).toBeGreaterThan(10)
    expect(secrets.filter(secret => text.includes(secret) || text.includes(encodeURIComponent(secret)))).toEqual([])
  })
})

describe('the log of a code to the phone', () => {
  it('holds neither phone nor code nor what was texted, also where the carrier fails and quotes them', async () => {
    text = ''
    const carrier = aCarrier()
    const other = await testApp(wednesday, { log: makeLog('debug', { write }), texts: carrier })
    const browser = aPhone(other)
    expect((await browser.ask('139-0000-0034')).status).toBe(200)
    const code = codeIn(carrier.sent[0])
    await browser.enter('13900000034', code === '000000' ? '111111' : '000000')
    expect((await browser.enter('139 0000 0034', code)).status).toBe(200)
    await browser.ask('139-1111-2222')
    other.travel({ minutes: 1 })
    carrier.fails = Object.assign(new Error('no route for 13900000034: 登录验证码 482913'), { code: 'ECONNREFUSED' })
    expect((await browser.ask('139-0000-0034')).status).toBe(503)
    const told = lines().filter(line => line.level >= 50)
    expect(told.map(({ msg, err }) => [msg, err?.message])).toEqual([['a text message was not sent', 'Error ECONNREFUSED']])
    const secrets = ['0000-0034', '00000034', '0000 0034', '1111-2222', '11112222', code, '000000', '111111', '482913', '验证码']
    secrets.push(...Object.values(browser.cookies).filter(cookie => cookie !== ''))
    expect(secrets.filter(secret => text.includes(secret))).toEqual([])
    await other.close()
  })
})

describe('a fault in the log', () => {
  it.each([
    ['Unexpected token \'王\', "{"words":王" is not valid JSON', 'Unexpected token … is not valid JSON'],
    ['duplicate key value violates unique constraint "member_phone"', 'duplicate key value violates unique constraint …'],
    ['cannot read 张三 of 13800138000', 'cannot read … of …'],
    ['open /data/files/440105/ab/0123456789abcdef0123456789abcdef', 'open /data/files/…/ab/…'],
    ['mail to wang@example.cn failed', 'mail to … failed'],
    ['Connection terminated unexpectedly', 'Connection terminated unexpectedly'],
  ])('%s', (message, told) => expect(withoutWords(message)).toBe(told))

  it('of PostgreSQL has its code and what it was about, without the row', () => {
    const fault = Object.assign(new pg.DatabaseError('duplicate key value violates unique constraint "member_phone"', 0, 'error'), {
      code: '23505',
      detail: 'Key (phone)=(13800138000) already exists.',
      table: 'member',
      constraint: 'member_phone',
    })
    const told = JSON.stringify(toldFault(new Error('it broke', { cause: fault })))
    expect(told).toContain('"code":"23505","table":"member","constraint":"member_phone"')
    expect(told).not.toContain('13800138000')
  })
})
