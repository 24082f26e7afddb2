import { randomUUIDv7 } from 'node:crypto'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const grant = async (who: string, id: string, body: object, key?: string) =>
  (await t.as(who)).send('PUT', `/api/members/${id}/roles`, body, key)
const rolesOf = (id: string) =>
  t.db.selectFrom('member').select(['roles', 'asked_roles', 'minister_id']).where('id', '=', id).executeTakeFirstOrThrow()
const someone = (roles: Parameters<typeof makeMember>[2]['roles'] = []) =>
  makeMember(t.db, t.now(), { name: '黄以衡', unitId: '440105-tax', roles })

describe('grantRoles', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).send('PUT', `/api/members/${t.cast.clerk}/roles`, { roles: [] })).status).toBe(401)
  })

  it.for([
    ['a role there is not', { roles: ['king'] }],
    ['the role of a contact', { roles: ['contact'] }],
    ['no roles', {}],
    ['a state beside', { roles: [], state: 'active' }],
  ] as const)('refuses %s: 400', async ([_, body]) => {
    expect((await grant(t.cast.securityAdministrator, t.cast.clerk, body)).status).toBe(400)
  })

  it('knows nobody of another district, and no contact sees anybody: 404', async () => {
    expect((await grant(t.cast.securityAdministrator, t.cast.outsider, { roles: [] })).status).toBe(404)
    expect((await grant(t.cast.securityAdministrator, randomUUIDv7(), { roles: [] })).status).toBe(404)
    expect((await grant(t.cast.contact, t.cast.officer, { roles: [] })).status).toBe(404)
  })

  it.for(['systemAdministrator', 'auditAdministrator', 'leader', 'minister', 'officer'] as const)('refuses a %s: 403', async who => {
    expect((await grant(t.cast[who], t.cast.clerk, { roles: ['leader'] })).body.title).toBe('这一步由安全管理员来做。')
  })

  it.for([
    [['systemAdministrator', 'auditAdministrator']],
    [['securityAdministrator', 'officer']],
    [['clerk', 'auditAdministrator']],
  ] as const)('refuses %s in one person', async ([roles]) => {
    const { status, body } = await grant(t.cast.securityAdministrator, t.cast.clerk, { roles })
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'administratorAlone', 'roles'])
  })

  it('the database refuses it as well', async () => {
    await expect(someone(['auditAdministrator', 'clerk'])).rejects.toThrow(/check constraint/)
  })

  it('refuses one’s own: 409', async () => {
    expect((await grant(t.cast.securityAdministrator, t.cast.securityAdministrator, { roles: [] })).body.code).toBe('notYourself')
  })

  it('refuses an office role for an enterprise’s contact', async () => {
    expect((await grant(t.cast.securityAdministrator, t.cast.contact, { roles: ['officer'] })).body.code).toBe('contactStaysContact')
  })

  it('refuses to take the role from the officer of an enterprise: it would be without one', async () => {
    const { status, body } = await grant(t.cast.securityAdministrator, t.cast.officer, { roles: ['clerk'] })
    expect([status, body.code, body.title]).toEqual([409, 'stillResponsible', '陈若溪还是 1 家企业的首席服务官，先交接再停用。'])
  })

  it('refuses to take the role from who still leads officers or is the district’s default', async () => {
    expect((await grant(t.cast.securityAdministrator, t.cast.minister, { roles: [] })).body.code).toBe('stillLeads')
    expect((await grant(t.cast.securityAdministrator, t.cast.leader, { roles: ['head'] })).body.code).toBe('stillLeads')
    expect((await grant(t.cast.securityAdministrator, t.cast.minister, { roles: ['minister', 'officer'] })).status).toBe(200)
  })

  it('refuses a minister who is none', async () => {
    const { status, body } = await grant(t.cast.securityAdministrator, t.cast.deputy, { roles: ['officer'], ministerId: t.cast.officer })
    expect([status, body.code, body.errors[0].field]).toEqual([409, 'notAMinister', 'ministerId'])
  })

  it('sets the roles, each once, answers what was asked and records what was before', async () => {
    const id = await someone()
    await t.db
      .updateTable('member')
      .set({ asked_roles: ['officer'] })
      .where('id', '=', id)
      .execute()
    const answer = await grant(t.cast.securityAdministrator, id, { roles: ['officer', 'head', 'officer'], ministerId: t.cast.minister })
    expect([answer.status, answer.body]).toEqual([200, { ok: true, waits: false }])
    expect(await rolesOf(id)).toEqual({ roles: ['officer', 'head'], asked_roles: [], minister_id: t.cast.minister })
    expect((await historyOf(t, 'member.rolesGranted')).at(-1)).toMatchObject({
      actor_id: t.cast.securityAdministrator,
      subject_id: id,
      data: { name: '黄以衡', roles: { zh: '首席服务官、单位负责人' }, before: [] },
    })
  })

  it('leaves the minister when none is named, takes it with null, and with the role officer', async () => {
    await grant(t.cast.securityAdministrator, t.cast.deputy, { roles: ['officer', 'head'] })
    expect((await rolesOf(t.cast.deputy)).minister_id).toBe(t.cast.minister)
    await grant(t.cast.securityAdministrator, t.cast.deputy, { roles: ['officer'], ministerId: null })
    expect((await rolesOf(t.cast.deputy)).minister_id).toBeNull()
    const id = await someone(['officer'])
    await grant(t.cast.securityAdministrator, id, { roles: ['clerk'], ministerId: t.cast.minister })
    expect((await rolesOf(id)).minister_id).toBeNull()
  })

  it('new roles begin with a new session; another minister does not end one', async () => {
    const id = await someone(['officer'])
    const browser = await t.as(id)
    await grant(t.cast.securityAdministrator, id, { roles: ['officer'], ministerId: t.cast.otherMinister })
    expect((await browser.get('/api/session')).status).toBe(200)
    await grant(t.cast.securityAdministrator, id, { roles: ['minister'] })
    expect((await browser.get('/api/session')).status).toBe(401)
  })

  it('who is no officer any more covers nobody: the clocks go to the minister', async () => {
    const { id } = await aFiledRequest(t)
    await grant(t.cast.securityAdministrator, t.cast.deputy, { roles: ['officer'] })
    const away = { from: t.now().toString(), until: t.now().add({ hours: 48 }).toString() }
    await (await t.as(t.cast.officer)).post(`/api/members/${t.cast.officer}/leaves`, away)
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.deputy]))
    await grant(t.cast.securityAdministrator, t.cast.officer, { roles: ['officer'], ministerId: t.cast.otherMinister })
    await grant(t.cast.securityAdministrator, t.cast.deputy, { roles: ['clerk'] })
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.otherMinister]))
    await grant(t.cast.securityAdministrator, t.cast.officer, { roles: ['officer'], ministerId: t.cast.minister })
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.minister]))
  })

  it.for([['leader'], ['systemAdministrator'], ['auditAdministrator']] as const)(
    'the role of %s waits for another administrator; all hear at once (R1.6)',
    async ([role]) => {
      const id = await someone(['clerk'])
      const browser = await t.as(id)
      const answer = await grant(t.cast.securityAdministrator, id, { roles: [role] })
      expect([answer.status, answer.body]).toEqual([200, { ok: true, waits: true }])
      expect(await rolesOf(id)).toMatchObject({ roles: ['clerk'] })
      expect((await browser.get('/api/session')).status).toBe(200)
      const sentence = `安全员授予黄以衡：${rolesInWords([role]).zh}，等另一位管理员确认。`
      for (const who of [id, t.cast.auditAdministrator, t.cast.systemAdministrator]) expect((await toldTo(t, who))[0]).toBe(sentence)
      expect((await historyOf(t, 'member.rolesProposed')).at(-1)).toMatchObject({ actor_id: t.cast.securityAdministrator, subject_id: id })
    },
  )

  it('a leader stays one without another administrator; a further grant supersedes what waits', async () => {
    const id = await someone(['leader'])
    expect((await grant(t.cast.securityAdministrator, id, { roles: ['leader', 'officer'] })).body.waits).toBe(false)
    await grant(t.cast.securityAdministrator, id, { roles: ['systemAdministrator'] })
    expect((await grant(t.cast.securityAdministrator, id, { roles: ['officer'] })).body.waits).toBe(false)
    const states = await t.db.selectFrom('account_change').select('state').where('member_id', '=', id).execute()
    expect(states).toEqual([{ state: 'superseded' }])
  })

  it('the only administrator of a kind stays one: 409', async () => {
    const { status, body } = await grant(t.cast.securityAdministrator, t.cast.auditAdministrator, { roles: [] })
    expect([status, body.title]).toEqual([409, '审计员是本区唯一的审计管理员，先由另一人担任。'])
  })

  it('while there is one kind of administrator alone, that one grants them', async () => {
    await t.db
      .updateTable('member')
      .set({ state: 'disabled' })
      .where('id', 'in', [t.cast.systemAdministrator, t.cast.auditAdministrator])
      .execute()
    expect((await grant(t.cast.securityAdministrator, await someone(), { roles: ['leader'] })).body.waits).toBe(false)
    await t.db
      .updateTable('member')
      .set({ state: 'active' })
      .where('id', 'in', [t.cast.systemAdministrator, t.cast.auditAdministrator])
      .execute()
  })

  it('done twice with the same key is recorded once', async () => {
    const id = await someone()
    const administrator = await t.as(t.cast.securityAdministrator)
    for (let i = 0; i < 2; i++)
      expect((await administrator.send('PUT', `/api/members/${id}/roles`, { roles: ['clerk'] }, 'key-1')).status).toBe(200)
    expect((await historyOf(t, 'member.rolesGranted')).filter(row => row.subject_id === id)).toHaveLength(1)
  })
})
