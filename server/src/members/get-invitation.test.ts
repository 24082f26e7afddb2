import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeContact } from '@yigen/testing/cast.ts'
import { tokenOf } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { createInvitation } from './create-invitation.ts'
import { createMember } from './create-member.ts'

let t: TestApp
let link: string
beforeAll(async () => {
  t = await testApp()
  const invited = { name: '黄以衡', unitId: '440105-tax', loginName: 'clerk-tax01', roles: ['clerk'] }
  link = (await (await t.as(t.cast.systemAdministrator)).post('/api/members', invited)).body.link
})
afterAll(() => t.close())

const look = (token: string) => t.withCookie('').get(`/api/invitations/${token}`)

describe('getInvitation', () => {
  it('refuses what cannot be a token: 400', async () => {
    expect((await look('short')).status).toBe(400)
  })

  it('refuses a token that never was: 404 with the way out', async () => {
    const { status, body } = await look('a'.repeat(43))
    expect([status, body.code, body.title]).toEqual([404, 'linkSpent', '这个链接已用过或已过期，请让发给你的人再发一次。'])
  })

  it('says without a session whom the link is for and until when', async () => {
    const { status, body } = await look(tokenOf(link))
    expect(status).toBe(200)
    expect(body).toEqual({
      purpose: 'activate',
      name: '黄以衡',
      loginName: 'clerk-tax01',
      enterpriseName: null,
      districtId: '440105',
      districtName: '海珠区',
      districts: [],
      expiresAt: '2026-12-02T01:42:00Z',
      needsCode: false,
    })
  })

  it('says to the first administrator which district begins', async () => {
    const { token } = await inTransaction(t.db, trx =>
      createInvitation(trx, { districtId: haizhu, memberId: null, purpose: 'first-administrator', createdBy: null }, t.now()),
    )
    const { body } = await look(token)
    expect(body).toMatchObject({ purpose: 'first-administrator', name: '', districtId: '440105', districtName: '海珠区' })
    expect(body.districts).toContainEqual({ id: '440106', name: '天河区' })
    expect(body.districts).toHaveLength(11)
  })

  it('names the enterprise of a contact', async () => {
    const { token } = await inTransaction(t.db, async trx => {
      const person = { districtId: haizhu, unitId: haizhu, name: '贾如松', loginName: '13800000061', roles: ['contact'] as const }
      const memberId = await createMember(trx, person, t.now())
      return createInvitation(trx, { districtId: haizhu, memberId, purpose: 'activate', createdBy: t.cast.officer }, t.now())
    })
    const { id } = await t.db.selectFrom('member').select('id').where('name', '=', '贾如松').executeTakeFirstOrThrow()
    await makeContact(t.db, t.now(), {
      enterpriseId: t.cast.enterprise,
      memberId: id,
      name: '贾如松',
      phone: '138-0000-0061',
      addedBy: t.cast.officer,
    })
    expect((await look(token)).body).toMatchObject({ loginName: '13800000061', enterpriseName: '广州鹭汀智能装备有限公司' })
  })

  it('refuses the link of someone disabled meanwhile', async () => {
    const { token } = await inTransaction(t.db, async trx => {
      const person = {
        districtId: haizhu,
        unitId: haizhu,
        name: '顾长安',
        loginName: randomUUIDv7(),
        roles: [],
        state: 'disabled' as const,
      }
      const memberId = await createMember(trx, person, t.now())
      return createInvitation(trx, { districtId: haizhu, memberId, purpose: 'activate', createdBy: null }, t.now())
    })
    expect((await look(token)).status).toBe(404)
  })

  it('refuses it after seven days', async () => {
    t.travel({ hours: 7 * 24 - 1 })
    expect((await look(tokenOf(link))).status).toBe(200)
    t.travel({ hours: 1 })
    expect((await look(tokenOf(link))).body.code).toBe('linkSpent')
    t.travel({ hours: -7 * 24 })
  })
})
