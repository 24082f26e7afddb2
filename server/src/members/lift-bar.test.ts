import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { anAccount, signedIn } from '@yigen/testing/login.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await anAccount(t, t.cast.officer, 'officer01')
  await act(t, t.cast.securityAdministrator, `/api/members/${t.cast.officer}/bar`, { reason: '离岗。' })
})
afterAll(() => t.close())

const lift = async (who: string | null, id = t.cast.officer, key?: string) =>
  (await t.as(who)).send('DELETE', `/api/members/${id}/bar`, undefined, key)

/** By the enterprise; the officer opens nothing. */
const filed = async (): Promise<string> =>
  (await act(t, t.cast.contact, '/api/requests', { enterpriseId: t.cast.enterprise, body: '园区门口的路灯坏了三天。' })).id

describe('liftBar', () => {
  it('401, 400 of no id, 404 of another district, 403 for all but the security administrator, 409 who is not barred', async () => {
    expect((await lift(null)).status).toBe(401)
    expect((await lift(t.cast.securityAdministrator, 'x')).status).toBe(400)
    expect((await lift(t.cast.securityAdministrator, t.cast.outsider)).status).toBe(404)
    for (const who of [t.cast.systemAdministrator, t.cast.minister]) expect((await lift(who)).status).toBe(403)
    expect((await lift(t.cast.securityAdministrator, t.cast.clerk)).body.title).toBe('梁砚秋没有被禁止登录。')
  })

  it('lets the member sign in and hold again what is theirs, recorded and told, once', async () => {
    const id = await filed()
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.deputy]))
    for (const _ of [1, 2]) expect((await lift(t.cast.securityAdministrator, t.cast.officer, 'once')).body).toEqual({ ok: true })
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.officer]))
    expect((await (await signedIn(t, 'officer01')).get('/api/session')).status).toBe(200)
    expect(await historyOf(t, 'member.barLifted')).toHaveLength(1)
    expect((await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0].kind).toBe('member.barLifted')
  })
})
