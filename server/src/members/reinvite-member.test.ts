import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { tokenOf } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const reinvite = async (who: string, id: string, key?: string) => (await t.as(who)).post(`/api/members/${id}/invitations`, undefined, key)
const invited = async (loginName: string) => {
  const person = { name: '黄以衡', unitId: '440105-tax', loginName, roles: ['clerk'] }
  return (await (await t.as(t.cast.systemAdministrator)).post('/api/members', person)).body
}
const opens = async (link: string) => (await t.withCookie('').get(`/api/invitations/${tokenOf(link)}`)).status

describe('reinviteMember', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).post(`/api/members/${t.cast.officer}/invitations`)).status).toBe(401)
  })

  it('refuses an id that is none: 400', async () => {
    expect((await reinvite(t.cast.systemAdministrator, 'officer01')).status).toBe(400)
  })

  it('knows nobody of another district, and no contact sees anybody: 404 like an id that never was', async () => {
    for (const [who, id] of [
      [t.cast.systemAdministrator, t.cast.outsider],
      [t.cast.systemAdministrator, randomUUIDv7()],
      [t.cast.contact, t.cast.officer],
    ] as const)
      expect((await reinvite(who, id)).body.code).toBe('notFound')
  })

  it.for(['officer', 'minister', 'leader', 'auditAdministrator'] as const)('refuses a %s: 403', async who => {
    expect((await reinvite(t.cast[who], t.cast.clerk)).status).toBe(403)
  })

  it('a contact’s link comes from the officer of the enterprise: 403', async () => {
    const { status, body } = await reinvite(t.cast.systemAdministrator, t.cast.contact)
    expect([status, body.title]).toEqual([403, '这一步由这家企业的首席服务官来做。'])
  })

  it('refuses oneself: 409', async () => {
    expect((await reinvite(t.cast.securityAdministrator, t.cast.securityAdministrator)).body.code).toBe('notYourself')
  })

  it.for(['clerk', 'leader', 'auditAdministrator'] as const)('hands out no link to the account of a %s in use: 409', async who => {
    const { status, body } = await reinvite(t.cast.systemAdministrator, t.cast[who])
    expect([status, body.title, body.link]).toEqual([409, '这个账号现在是“在用”，不能这样做。', undefined])
  })

  it('refuses who is disabled: 409', async () => {
    const gone = await makeMember(t.db, t.now(), { name: '离任者', unitId: '440105-tax', roles: ['clerk'], state: 'disabled' })
    const { status, body } = await reinvite(t.cast.systemAdministrator, gone)
    expect([status, body.title]).toEqual([409, '这个账号现在是“已停用”，不能这样做。'])
  })

  it('hands out a new link; the old one opens no more; recorded', async () => {
    const first = await invited('clerk-tax01')
    const { status, body } = await reinvite(t.cast.systemAdministrator, first.memberId)
    expect([status, body.purpose]).toEqual([201, 'activate'])
    expect([await opens(first.link), await opens(body.link)]).toEqual([404, 200])
    expect((await historyOf(t, 'member.reinvited')).at(-1)).toMatchObject({
      actor_id: t.cast.systemAdministrator,
      subject_id: first.memberId,
      data: { name: '黄以衡', purpose: 'activate' },
    })
  })

  it('done twice with the same key hands out one link', async () => {
    const { memberId } = await invited('clerk-tax02')
    const administrator = await t.as(t.cast.systemAdministrator)
    const path = `/api/members/${memberId}/invitations`
    const [one, other] = [await administrator.post(path, undefined, 'key-1'), await administrator.post(path, undefined, 'key-1')]
    expect([other.status, other.body]).toEqual([201, one.body])
    expect(await opens(one.body.link)).toBe(200)
  })
})
