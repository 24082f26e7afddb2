import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { cookieOf, password, signedIn } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { createInvitation } from './create-invitation.ts'

const tianhe = '440106'
let t: TestApp
let token: string
beforeAll(async () => {
  t = await testApp()
})
beforeEach(async () => {
  token = await aToken(tianhe)
})
afterAll(() => t.close())

const aToken = async (districtId: string) => {
  const invitation = { districtId, memberId: null, purpose: 'first-administrator', createdBy: null } as const
  return (await inTransaction(t.db, trx => createInvitation(trx, invitation, t.now()))).token
}
const begin = (more: object = {}) =>
  t.withCookie('').post('/api/first-administrator', { token, name: '易存真', loginName: 'admin-system', password, ...more })

describe('createFirstAdministrator', () => {
  it('refuses a name to sign in with that has spaces, and a field it does not know: 400', async () => {
    expect((await begin({ loginName: 'admin system' })).body.errors[0].field).toBe('loginName')
    expect((await begin({ roles: ['leader'] })).body.errors[0].field).toBe('roles')
  })

  it('refuses a token that never was, an older one, and one that is for a person: 404', async () => {
    const newer = await aToken(tianhe)
    expect((await begin()).body.code).toBe('linkSpent')
    expect((await begin({ token: 'a'.repeat(43) })).body.code).toBe('linkSpent')
    const invited = { name: '黄以衡', unitId: '440105-tax', loginName: 'clerk-tax01', roles: [] }
    const { body } = await (await t.as(t.cast.systemAdministrator)).post('/api/members', invited)
    expect((await begin({ token: body.link.split('/').at(-1) })).body.code).toBe('linkSpent')
    expect((await t.withCookie('').get(`/api/invitations/${newer}`)).body).toMatchObject({ purpose: 'first-administrator', name: '' })
  })

  it('refuses a district that has people already: 409', async () => {
    const { status, body } = await begin({ token: await aToken('440105') })
    expect([status, body.code]).toEqual([409, 'started'])
  })

  it('refuses a weak password and leaves the link', async () => {
    expect((await begin({ password: 'admin-system1' })).body.code).toBe('weakPassword')
    expect((await t.withCookie('').get(`/api/invitations/${token}`)).status).toBe(200)
  })

  it('opens the district with its departments, signs in its system administrator and records it', async () => {
    const answer = await begin()
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      member: { name: '易存真', unitId: tianhe, unitName: '天河区', roles: ['systemAdministrator'] },
      district: { id: tianhe, name: '天河区' },
      demonstration: false,
    })
    const browser = t.withCookie(cookieOf(answer))
    const { body } = await browser.get('/api/units?level=department')
    expect(body.rows).toHaveLength(13)
    expect(body.rows.map((unit: { name: string }) => unit.name)).toContain('天河区税务局')
    expect(await historyOf(t, 'district.started')).toMatchObject([{ district_id: tianhe, actor_name: '易存真', subject_id: tianhe }])
  })

  it('opens another district than the one proposed, with its own catalogue; of one that is none: 400 (R1.1)', async () => {
    const liwan = '440103'
    token = await aToken('440111')
    expect((await begin({ districtId: '440105-tax', loginName: 'liwan-admin' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'districtId' }],
    })
    const answer = await begin({ districtId: liwan, loginName: 'liwan-admin' })
    expect(answer.body).toMatchObject({ member: { unitId: liwan }, district: { id: liwan, name: '荔湾区' } })
    const { body } = await t.withCookie(cookieOf(answer)).get('/api/services')
    expect(body.rows.find((row: { code: string }) => row.code === 'business-licence').leadUnit).toEqual({
      id: '440103-market',
      name: '区市场监管局',
    })
    expect((await t.withCookie('').get(`/api/invitations/${token}`)).status).toBe(404)
  })

  it('opens no other than the one that the settings name: 409', async () => {
    const fixed = await testApp(t.now(), { settings: { YIGEN_DISTRICT: tianhe } })
    const invitation = { districtId: tianhe, memberId: null, purpose: 'first-administrator', createdBy: null } as const
    const link = (await inTransaction(fixed.db, trx => createInvitation(trx, invitation, fixed.now()))).token
    const body = { token: link, name: '易存真', loginName: 'tianhe-admin', password, districtId: '440103' }
    expect((await fixed.withCookie('').post('/api/first-administrator', body)).body.code).toBe('districtGiven')
    expect((await fixed.withCookie('').get(`/api/invitations/${link}`)).body.districts).toEqual([])
    await fixed.close()
  })

  it('only once: the link is spent, and a new one is refused', async () => {
    await signedIn(t, 'admin-system')
    expect((await begin({ loginName: 'another' })).body.code).toBe('started')
  })

  it('then the district grows by itself: system administrator, security administrator, roles on request', async () => {
    const system = await signedIn(t, 'admin-system')
    const person = { name: '严守静', unitId: `${tianhe}-service`, loginName: 'admin-security', roles: ['securityAdministrator'] }
    const { body: first } = await system.post('/api/members', person)
    await t.withCookie('').post('/api/activations', { token: first.link.split('/').at(-1), password })
    const security = await signedIn(t, 'admin-security')

    const officer = { name: '方念真', unitId: `${tianhe}-investment`, loginName: 'tianhe-officer', roles: ['officer'] }
    const { body: second } = await system.post('/api/members', officer)
    expect(second.rolesWaiting).toEqual(['officer'])
    expect((await security.send('PUT', `/api/members/${second.memberId}/roles`, { roles: ['officer'] })).status).toBe(200)
    const answer = await t.withCookie('').post('/api/activations', { token: second.link.split('/').at(-1), password })
    expect(answer.body.member.roles).toEqual(['officer'])
  })
})
