import { gunzipSync, gzipSync } from 'node:zlib'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let cookie: string
let url: string
beforeAll(async () => {
  t = await testApp()
  url = `/api/requests/${(await aFiledRequest(t)).id}`
  cookie = (await t.as(t.cast.officer)).cookie
})
afterAll(() => t.close())

const get = (path: string, encoding?: string) =>
  t.app.inject({ url: path, headers: { cookie: `sid=${cookie}`, ...(encoding ? { 'accept-encoding': encoding } : {}) } })

it('an answer of some length goes out as gzip to who takes it, and is the same', async () => {
  const [plain, gzip] = [await get(url), await get(url, 'gzip, deflate, br')]
  expect([plain, gzip].map(answer => answer.headers['content-encoding'])).toEqual([undefined, 'gzip'])
  expect(gzip.headers.vary).toContain('accept-encoding')
  expect(JSON.parse(gunzipSync(gzip.rawPayload).toString())).toEqual(plain.json())
  expect(gzip.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
})

it('what is short stays as it is', async () => {
  const short = await get('/api/health', 'br')
  expect([short.headers['content-encoding'], short.json().status]).toEqual([undefined, 'ok'])
})

it('a body that comes in compressed is not taken apart: it is no JSON', async () => {
  const headers = {
    cookie: `sid=${cookie}`,
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'idempotency-key': crypto.randomUUID(),
  }
  const payload = gzipSync(JSON.stringify({ words: 'x'.repeat(5000) }))
  const answer = await t.app.inject({ method: 'POST', url: `${url}/messages`, headers, payload })
  expect(answer.statusCode).toBe(400)
})
