import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await testApp()
  id = (await aFiledRequest(t)).id
})
afterAll(() => t.close())

const cursor = (text: string) => Buffer.from(text).toString('base64url')
const none = '0199a000-0000-7000-8000-000000000000'

/** S7: what the database could not hold is refused as malformed before anything is asked of it, whoever asks. */
const wide: [what: string, path: string, field: string][] = [
  ...['0000-01-01', '1899-12-31', '3000-01-01', '9999-12-31'].flatMap((day): [string, string, string][] => [
    [`the record from ${day}`, `/api/history?from=${day}`, 'from'],
    [`the record until ${day}`, `/api/history?until=${day}`, 'until'],
    [`requests from ${day}`, `/api/requests?from=${day}`, 'from'],
    [`refusals until ${day}`, `/api/declines?until=${day}`, 'until'],
  ]),
  ...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-14:00'].map((moment): [string, string, string] => [
    `who was responsible at ${moment}`,
    `/api/enterprises/${none}/assignments?on=${encodeURIComponent(moment)}`,
    'on',
  ]),
  ['a due time from the year 0', '/api/deadline?start=0000-01-01T00:00:00Z&amount=1&unit=workingDays', 'start'],
  ['rows of an import after 2³¹', `/api/imports/${none}/rows?after=2147483648`, 'after'],
  ['rows of an import after 10³⁰⁰', `/api/imports/${none}/rows?after=1e300`, 'after'],
  ['a place before time', `/api/requests/../history?after=${encodeURIComponent(`0000-01-01T00:00:00Z~${none}`)}`, 'after'],
  ['a place of the far past', `/api/notices?after=${encodeURIComponent(`-271821-04-20T00:00:00Z~${none}`)}`, 'after'],
  ['a place of nobody', `/api/members?after=${cursor(`${'-'.repeat(36)}x`)}`, 'after'],
]

it.each(wide)('%s: 400', async (_what, path, field) => {
  for (const who of [t.cast.minister, t.cast.auditAdministrator]) {
    const { status, body } = await (await t.as(who)).get(path.replace('/requests/..', ''))
    expect([status, body.errors?.[0]?.field]).toEqual([400, field])
  }
})

it('says which years there are', async () => {
  const { body } = await (await t.as(t.cast.auditAdministrator)).get('/api/history?from=0000-01-01')
  expect(body.errors[0].sentence).toBe('“开始”要在 1900 年到 2999 年之间。')
})

it('a body says so before it is asked whether one may', async () => {
  const year0 = { year: 2027, days: [{ date: '0000-01-01', workday: false, name: '元旦', kind: 'holiday' }], previewed: '0'.repeat(64) }
  expect((await (await t.as(t.cast.officer)).send('PUT', '/api/calendar/years', year0)).status).toBe(400)
  const fact = { kind: 'landed', day: '0000-01-01', period: '2026', source: '登记' }
  expect((await (await t.as(t.cast.contact)).post(`/api/enterprises/${t.cast.enterprise}/facts`, fact)).status).toBe(400)
  const mends = { mapping: {}, mends: [{ column: 2 ** 31, from: 'x', to: 'y' }], leftOut: [2 ** 31] }
  expect((await (await t.as(t.cast.officer)).send('PUT', `/api/imports/${none}/mends`, mends)).status).toBe(400)
  const promise = { words: '再看', dueAt: '9999-12-31T23:59:59-14:00' }
  expect((await (await t.as(t.cast.clerk)).post(`/api/requests/${id}/promises`, promise)).status).toBe(400)
})
