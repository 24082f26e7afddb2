import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const end = async (who: string, id: string, key?: string) => (await t.as(who)).send('DELETE', `/api/members/${id}/sessions`, undefined, key)

describe('endSessions', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).send('DELETE', `/api/members/${t.cast.officer}/sessions`)).status).toBe(401)
  })

  it('refuses an id that is none: 400', async () => {
    expect((await end(t.cast.securityAdministrator, 'officer')).status).toBe(400)
  })

  it('knows nobody of another district: 404', async () => {
    expect((await end(t.cast.securityAdministrator, t.cast.outsider)).status).toBe(404)
    expect((await end(t.cast.securityAdministrator, randomUUIDv7())).status).toBe(404)
  })

  it('refuses everyone but the security administrator: 403', async () => {
    for (const who of [t.cast.systemAdministrator, t.cast.auditAdministrator, t.cast.minister])
      expect((await end(who, t.cast.officer)).status).toBe(403)
  })

  it('ends all of a member’s sessions, nobody else’s, and records how many', async () => {
    const [desk, phone, other] = [await t.as(t.cast.officer), await t.as(t.cast.officer), await t.as(t.cast.deputy)]
    expect((await end(t.cast.securityAdministrator, t.cast.officer)).body).toEqual({ ok: true })
    const statuses = await Promise.all([desk, phone, other].map(async browser => (await browser.get('/api/session')).status))
    expect(statuses).toEqual([401, 401, 200])
    expect(await historyOf(t, 'member.sessionsEnded')).toMatchObject([
      { subject_id: t.cast.officer, data: { name: '陈若溪', sessions: 2 } },
    ])
  })

  it('done twice with the same key is recorded once', async () => {
    const administrator = await t.as(t.cast.securityAdministrator)
    for (let i = 0; i < 2; i++)
      expect((await administrator.send('DELETE', `/api/members/${t.cast.head}/sessions`, undefined, 'key-1')).status).toBe(200)
    expect((await historyOf(t, 'member.sessionsEnded')).filter(row => row.subject_id === t.cast.head)).toHaveLength(1)
  })
})
