import { buildApp } from '@yigen/server/app.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Paces, pacesAtWork } from './paces.ts'

const few: Paces = {
  reads: { max: 5, timeWindow: 60_000 },
  acts: { max: 4, timeWindow: 60_000 },
  actsOfEnterprise: { max: 3, timeWindow: 60_000 },
  strangers: { max: 3, timeWindow: 60_000 },
  apart: 5,
}

let t: TestApp
let app: FastifyInstance
beforeAll(async () => {
  t = await testApp()
  app = await buildApp(t.context, { paces: few })
})
afterAll(async () => {
  await app.close()
  await t.close()
})

async function asking(who: string | null) {
  const { cookie } = await t.as(who)
  const headers = cookie ? { cookie: `sid=${cookie}` } : {}
  return {
    read: () => app.inject({ url: '/api/session', headers }),
    note: () => app.inject({ method: 'PUT', url: '/api/session/settings', headers, payload: { language: 'zh-CN' } }),
  }
}
const statuses = async (times: number, one: () => Promise<{ statusCode: number }>) => {
  const all: number[] = []
  for (let i = 0; i < times; i++) all.push((await one()).statusCode)
  return all
}

describe('the pace', () => {
  it('of one person: refused past it, with when to come back, and the others go on', async () => {
    const officer = await asking(t.cast.officer)
    expect(await statuses(4, officer.note)).toEqual([200, 200, 200, 200])
    const refused = await officer.note()
    expect([refused.statusCode, refused.headers['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.json()).toMatchObject({ code: 'tooMany', title: expect.stringMatching(/^操作太频繁，请 \d+ 秒后再试。$/) })
    expect((await (await asking(t.cast.minister)).note()).statusCode).toBe(200)
  })

  it('of one enterprise, of all its people together', async () => {
    const contact = await asking(t.cast.contact)
    expect(await statuses(4, contact.note)).toEqual([200, 200, 200, 429])
    expect((await (await asking(t.cast.foreignContact)).note()).statusCode).toBe(200)
  })

  it('of reads is another than that of acts', async () => {
    const leader = await asking(t.cast.leader)
    expect(await statuses(6, leader.read)).toEqual([200, 200, 200, 200, 200, 429])
    expect((await leader.note()).statusCode).toBe(200)
  })

  it('of an address that shows no session', async () => {
    expect(await statuses(5, (await asking(null)).read)).toEqual([401, 401, 401, 429, 429])
  })

  it('of a session that was refused is known before it is looked up', async () => {
    const head = await asking(t.cast.head)
    await statuses(5, head.note)
    await t.db.deleteFrom('login_session').where('member_id', '=', t.cast.head).execute()
    expect((await head.note()).statusCode).toBe(429)
  })
})

it('nobody at work meets it: a page of ten questions every second, an act every second', () => {
  expect(pacesAtWork.reads.max).toBeGreaterThanOrEqual(600)
  expect(pacesAtWork.acts.max).toBeGreaterThanOrEqual(60)
  expect(pacesAtWork.actsOfEnterprise.max).toBeGreaterThanOrEqual(60)
})
