import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aColleague, aHandover } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { anAccount, signedIn } from '@yigen/testing/login.ts'
import { act } from '@yigen/testing/tasks.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const body = { reason: '今天离岗，账号先停止登录。' }
const bar = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(`/api/members/${id}/bar`, body, key)
const lift = async (id: string) => (await t.as(t.cast.securityAdministrator)).send('DELETE', `/api/members/${id}/bar`)

/** By the enterprise; the officer opens nothing. */
const filed = async (): Promise<string> =>
  (await act(t, t.cast.contact, '/api/requests', { enterpriseId: t.cast.enterprise, body: '园区门口的路灯坏了三天。' })).id

describe('barSignIn, in the order of refusal', () => {
  it('401, 400 without a reason, 404 of another district, 403 for all but the security administrator', async () => {
    expect((await bar(null, t.cast.officer)).status).toBe(401)
    expect((await (await t.as(t.cast.securityAdministrator)).post(`/api/members/${t.cast.officer}/bar`, {})).status).toBe(400)
    expect((await bar(t.cast.securityAdministrator, t.cast.outsider)).status).toBe(404)
    expect((await bar(t.cast.securityAdministrator, randomUUIDv7())).status).toBe(404)
    for (const who of [t.cast.systemAdministrator, t.cast.minister, t.cast.officer])
      expect((await bar(who, t.cast.officer)).body.title).toBe('这一步由安全管理员来做。')
  })

  it('409 oneself, and the only administrator of a kind (R1.6)', async () => {
    expect((await bar(t.cast.securityAdministrator, t.cast.securityAdministrator)).body.code).toBe('notYourself')
    expect((await bar(t.cast.securityAdministrator, t.cast.auditAdministrator)).body.code).toBe('lastAdministrator')
  })
})

describe('a member barred from signing in (R3.10)', () => {
  it('opens nothing any more, told to every server, with whatever is open', async () => {
    await anAccount(t, t.cast.officer, 'officer01')
    const browser = await signedIn(t, 'officer01')
    const listener = new pg.Client({ connectionString: t.url })
    const heard: (string | undefined)[] = []
    listener.on('notification', ({ payload }) => heard.push(payload))
    await listener.connect()
    await listener.query('listen yigen_session_ended')
    expect((await bar(t.cast.securityAdministrator, t.cast.officer, 'once')).body).toEqual({ ok: true })
    expect((await bar(t.cast.securityAdministrator, t.cast.officer, 'once')).body).toEqual({ ok: true })
    expect((await bar(t.cast.securityAdministrator, t.cast.officer)).body.title).toBe('已经禁止陈若溪登录。')
    await vi.waitFor(() => expect(heard).toEqual([t.cast.officer]))
    await listener.end()
    expect((await browser.get('/api/session')).status).toBe(401)
    expect((await t.withCookie('').post('/api/session', { loginName: 'officer01', password: 'Pearl-River-2026' })).status).toBe(401)
  })

  it('is recorded and told to the minister, the heads of the unit and the audit administrators', async () => {
    expect((await historyOf(t, 'member.barred')).at(-1)).toMatchObject({ subject_id: t.cast.officer, data: { name: '陈若溪', ...body } })
    for (const who of [t.cast.minister, t.cast.head, t.cast.auditAdministrator])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].sentence).toContain('安全员禁止了陈若溪登录：今天离岗')
  })

  it('is told in whole sentences, whether or not the reason ends as one', async () => {
    const last = async () => (await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0].sentence
    expect(await last()).toBe('安全员禁止了陈若溪登录：今天离岗，账号先停止登录。其计时由接办人承办，请尽快安排交接。')
    await lift(t.cast.officer)
    await act(t, t.cast.securityAdministrator, `/api/members/${t.cast.officer}/bar`, { reason: '今天离岗' })
    expect(await last()).toBe('安全员禁止了陈若溪登录：今天离岗。其计时由接办人承办，请尽快安排交接。')
  })

  it('tells the deputy who stands in, with how many clocks came to them', async () => {
    const last = async () => (await (await t.as(t.cast.deputy)).get('/api/notices')).body.rows[0]
    expect(await last()).toMatchObject({ kind: 'member.covers', sentence: '陈若溪被禁止登录，交接之前由你接办，转来的计时 0 个。' })
    await lift(t.cast.officer)
    const id = await filed()
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.officer]))
    await bar(t.cast.securityAdministrator, t.cast.officer)
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.deputy]))
    expect((await last()).sentence).toMatch(/^陈若溪被禁止登录，交接之前由你接办，转来的计时 [1-9]\d* 个。$/)
  })

  it('counts as on leave: the deputy holds what comes and what was there, is no receiver, and hands over through the minister', async () => {
    const id = await filed()
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.deputy]))
    const colleague = await aColleague(t)
    const handover = await aHandover(t, { to: colleague, enterpriseId: null, by: t.cast.minister })
    await bar(t.cast.securityAdministrator, colleague)
    const enforce = async () => (await t.as(t.cast.minister)).post(`/api/handovers/${handover}/enforcement`, { reason: '本人已离岗。' })
    expect((await enforce()).body.code).toBe('receiverAway')
    await lift(colleague)
    expect((await enforce()).body.status).toBe('enforced')
    expect(await holdersOf(t, id)).toEqual(new Set([colleague]))
    await act(t, t.cast.securityAdministrator, `/api/members/${t.cast.officer}/disabling`, {})
  })
})
