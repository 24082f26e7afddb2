import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeContact, makeMember, yuexiu } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const invite = async (memberId: string | null, contactId: string, id = test.cast.enterprise) =>
  (await test.as(memberId)).post(`/api/enterprises/${id}/contacts/${contactId}/invitation`)
const contactOf = (enterpriseId: string, phone: string, name = '王知行') =>
  makeContact(test.db, test.now(), { enterpriseId, memberId: null, name, phone, addedBy: test.cast.officer })
const pageOf = async (memberId: string, id: string) => (await test.as(memberId)).get(`/api/enterprises/${id}`)

describe('inviteContact', () => {
  it('refuses a stranger; knows no contact of another enterprise', async () => {
    const id = await contactOf(test.cast.foreignEnterprise, '139-0000-0070')
    expect((await invite(null, id)).status).toBe(401)
    expect((await invite(test.cast.officer, id)).status).toBe(404)
    expect((await invite(test.cast.officer, randomUUID())).status).toBe(404)
    expect((await invite(test.cast.foreignContact, id)).status).toBe(404)
  })

  it('is for officer, deputy and minister', async () => {
    const id = await contactOf(test.cast.enterprise, '139-0000-0071')
    expect((await invite(test.cast.foreignOfficer, id)).status).toBe(403)
    expect((await invite(test.cast.contact, id)).status).toBe(403)
    expect((await invite(test.cast.deputy, id)).status).toBe(201)
  })

  it('needs a phone number, and one that is not a colleague’s user name', async () => {
    expect((await invite(test.cast.officer, await contactOf(test.cast.enterprise, ''))).body.code).toBe('contactNeedsPhone')
    await test.db
      .insertInto('account')
      .values({ member_id: test.cast.clerk, login_name: '13900000079', password_hash: null, password_changed_at: null, locked_until: null })
      .execute()
    expect((await invite(test.cast.officer, await contactOf(test.cast.enterprise, '139-0000-0079'))).body.code).toBe('phoneOfOthers')
  })

  it('gives a one-time link to the door; invited again, a new one', async () => {
    const id = await contactOf(test.cast.enterprise, '139-0000-0058')
    const key = randomUUID()
    const officer = await test.as(test.cast.officer)
    const path = `/api/enterprises/${test.cast.enterprise}/contacts/${id}/invitation`
    const first = await officer.post(path, undefined, key)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ account: 'invited' })
    expect(first.body.link).toMatch(/\/door\/activate\/[\w-]{20,}$/)
    expect((await officer.post(path, undefined, key)).body).toEqual(first.body)
    const again = await invite(test.cast.officer, id)
    expect(again.body.memberId).toBe(first.body.memberId)
    expect(again.body.link).not.toBe(first.body.link)
    const login = await test.db.selectFrom('account').select('login_name').where('member_id', '=', first.body.memberId).execute()
    expect(login).toEqual([{ login_name: '13900000058' }])
  })

  it('opens the door: the contact sets a password and sees the own enterprise', async () => {
    const { body } = await invite(test.cast.officer, await contactOf(test.cast.enterprise, '139-0000-0059', '程念慈'))
    const token = body.link.split('/').at(-1)
    const opened = await (await test.as(null)).post('/api/activations', { token, password: '海珠2026-guiding' })
    expect(opened.status).toBeLessThan(300)
    expect((await pageOf(body.memberId, test.cast.enterprise)).body.whole).toBe(true)
  })

  it('is one account for one person across enterprises', async () => {
    const first = await invite(test.cast.officer, await contactOf(test.cast.enterprise, '139-0000-0080'))
    await test.db.updateTable('member').set({ state: 'active' }).where('id', '=', first.body.memberId).execute()
    const second = await invite(
      test.cast.foreignOfficer,
      await contactOf(test.cast.foreignEnterprise, '13900000080'),
      test.cast.foreignEnterprise,
    )
    expect(second.body).toEqual({ memberId: first.body.memberId, link: null, expiresAt: null, account: 'active' })
    const { rows } = (await (await test.as(first.body.memberId)).get('/api/enterprises')).body
    expect(rows.map((row: { id: string }) => row.id).toSorted()).toEqual([test.cast.enterprise, test.cast.foreignEnterprise].toSorted())
  })

  it('of who is a contact in another district is one of this district beside it, of which there is one again (R1.2)', async () => {
    const there = { districtId: yuexiu, phone: '139-0000-0081' }
    const elsewhere = await makeMember(test.db, test.now(), { ...there, name: '王知行', unitId: yuexiu, roles: ['contact'] })
    await anAccount(test, elsewhere, '13900000081')
    const first = await invite(test.cast.officer, await contactOf(test.cast.enterprise, there.phone))
    expect([first.status, first.body.account]).toEqual([201, 'invited'])
    const opened = (await (await test.as(null)).get(`/api/invitations/${first.body.link.split('/').at(-1)}`)).body
    expect(opened.loginName).toBe('13900000081@440105')
    const atOther = await contactOf(test.cast.foreignEnterprise, there.phone)
    const second = await invite(test.cast.foreignOfficer, atOther, test.cast.foreignEnterprise)
    expect(second.body.memberId).toBe(first.body.memberId)
    await test.db
      .updateTable('member')
      .set({ roles: ['clerk'] })
      .where('id', '=', elsewhere)
      .execute()
    expect((await invite(test.cast.officer, await contactOf(test.cast.enterprise, there.phone))).body.code).toBe('phoneOfOthers')
  })

  it('who lost the password gets a new link: sessions end, the other contacts hear who issued it (R1.6)', async () => {
    const { contacts } = (await pageOf(test.cast.officer, test.cast.enterprise)).body
    const { id } = contacts.find((each: { name: string }) => each.name === '王嘉树')
    const fellow = await invite(test.cast.officer, await contactOf(test.cast.enterprise, '139-0000-0090', '程念慈'))
    await test.db.updateTable('member').set({ state: 'active' }).where('id', '=', fellow.body.memberId).execute()
    await anAccount(test, test.cast.contact, '13900000034')
    const phone = await test.as(test.cast.contact)
    const { status, body } = await invite(test.cast.officer, id)
    expect([status, body.account]).toEqual([201, 'active'])
    expect(body.link).toMatch(/\/door\/activate\/[\w-]{20,}$/)
    expect((await phone.get('/api/session')).status).toBe(401)
    const { rows } = (await (await test.as(fellow.body.memberId)).get('/api/notices')).body
    expect(rows[0].sentence).toBe('陈若溪给王嘉树重发了登录链接，原来各处的登录已退出。不是你们要的，请联系项目部长。')
    expect((await historyOf(test, 'contact.linkRenewed')).at(-1)).toMatchObject({ actor_id: test.cast.officer, subject_id: id })
    const token = body.link.split('/').at(-1)
    const opened = await (await test.as(null)).post('/api/activations', { token, password: '海珠2026-guiding' })
    expect(opened.body.member.id).toBe(test.cast.contact)
  })

  it('refuses an account that was closed: 409', async () => {
    const id = await contactOf(test.cast.enterprise, '139-0000-0091')
    const { body } = await invite(test.cast.officer, id)
    await test.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', body.memberId).execute()
    expect((await invite(test.cast.officer, id)).body.code).toBe('memberState')
  })
})
