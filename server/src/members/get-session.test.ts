import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { anAccount, signedIn } from '@yigen/testing/login.ts'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await anAccount(t, t.cast.officer, 'officer01')
  await anAccount(t, t.cast.contact, 'contact01')
  await anAccount(t, t.cast.systemAdministrator, 'admin-system')
})
afterEach(() => t.travel(wednesday))
afterAll(() => t.close())

const session = async (memberId: string) => (await (await t.as(memberId)).get('/api/session')).body

describe('getSession', () => {
  it('refuses who is not signed in: 401', async () => {
    const { status, body } = await (await t.as(null)).get('/api/session')
    expect([status, body.code, body.title]).toEqual([401, 'notSignedIn', '请先登录。'])
  })

  it('refuses a cookie that never was', async () => {
    for (const cookie of ['nonsense', `440105.${'a'.repeat(43)}`, `440104.${'a'.repeat(43)}`])
      expect((await t.withCookie(cookie).get('/api/session')).status).toBe(401)
  })

  it('says who it is, with deputy, minister, district and the server’s time', async () => {
    expect(await session(t.cast.officer)).toEqual({
      member: {
        id: t.cast.officer,
        name: '陈若溪',
        title: '',
        unitId: '440105-investment',
        unitName: '区投资促进中心',
        unitLevel: 'department',
        phone: '138-0000-0012',
        roles: ['officer'],
        language: 'zh-CN',
        onLeave: false,
        deputyName: '黎景行',
        ministerName: '郑怀远',
      },
      district: { id: haizhu, name: '海珠区' },
      demonstration: false,
      now: '2026-11-25T01:42:00Z',
      unreadNotices: 0,
    })
  })

  it('counts the notices not yet read', async () => {
    const notice = { district_id: haizhu, member_id: t.cast.head, at: t.now(), kind: 'rung' as const, level: 'over' as const, data: '{}' }
    const none = { enterprise_id: null, request_id: null, clock_id: null }
    await t.db
      .insertInto('notice')
      .values([
        { ...notice, ...none, id: randomUUIDv7(), read_at: null },
        { ...notice, ...none, id: randomUUIDv7(), read_at: t.now() },
      ])
      .execute()
    expect((await session(t.cast.head)).unreadNotices).toBe(1)
  })

  it('knows that one is on leave from the first to the last moment', async () => {
    await sql`insert into leave (district_id, id, member_id, during, recorded_by, recorded_at) values
      (${haizhu}, ${randomUUIDv7()}, ${t.cast.deputy}, tstzrange(${t.now()}::timestamptz, ${t.now().add({ hours: 24 })}::timestamptz), ${t.cast.minister}, ${t.now()})`.execute(
      t.db,
    )
    expect((await session(t.cast.deputy)).member.onLeave).toBe(true)
    t.travel({ hours: 24 })
    expect((await session(t.cast.deputy)).member.onLeave).toBe(false)
  })

  it.for([
    ['an officer', 'officer01', 120],
    ['an administrator', 'admin-system', 30],
    ['a contact', 'contact01', 7 * 24 * 60],
  ] as const)('%s (%s) is signed out after %i minutes without an act', async ([_, loginName, minutes]) => {
    const browser = await signedIn(t, loginName)
    t.travel({ minutes: minutes - 1 })
    expect((await browser.get('/api/session')).status).toBe(200)
    t.travel({ minutes: minutes - 1 })
    expect((await browser.get('/api/session')).status).toBe(200)
    t.travel({ minutes })
    expect((await browser.get('/api/session')).status).toBe(401)
  })

  it('a page that nobody sits at keeps no session open, however often it asks; a write does', async () => {
    const browser = await signedIn(t, 'officer01')
    const alone = (method: 'GET' | 'PUT', url: string, payload?: object) =>
      t.app.inject({ method, url, headers: { cookie: `sid=${browser.cookie}`, 'x-unattended': '1' }, ...(payload ? { payload } : {}) })
    t.travel({ minutes: 90 })
    expect((await alone('PUT', '/api/session/settings', { language: 'zh-CN' })).statusCode).toBe(200)
    for (let i = 0; i < 3; i++) {
      t.travel({ minutes: 39 })
      expect((await alone('GET', '/api/today')).statusCode).toBe(200)
    }
    t.travel({ minutes: 3 })
    expect((await alone('GET', '/api/today')).statusCode).toBe(401)
    expect((await browser.get('/api/session')).status).toBe(401)
  })

  it('an administrator’s page left alone is refused at thirty minutes, however often it looked', async () => {
    const browser = await signedIn(t, 'admin-system')
    const look = async () =>
      (await t.app.inject({ url: '/api/session', headers: { cookie: `sid=${browser.cookie}`, 'x-unattended': '1' } })).statusCode
    for (let minute = 1; minute < 30; minute++) {
      t.travel({ minutes: 1 })
      expect(await look()).toBe(200)
    }
    t.travel({ minutes: 1 })
    expect(await look()).toBe(401)
  })

  it('ends after twelve hours in any case', async () => {
    const browser = await signedIn(t, 'officer01')
    for (let hour = 1; hour < 12; hour++) {
      t.travel({ hours: 1 })
      expect((await browser.get('/api/session')).status).toBe(200)
    }
    t.travel({ hours: 1 })
    expect((await browser.get('/api/session')).status).toBe(401)
  })
})
