import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeContact } from '@yigen/testing/cast.ts'
import { aCarrier, aPhone, codeIn } from '@yigen/testing/codes.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, tokenOf } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
let theirs: string
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
  await anAccount(t, t.cast.contact, '13900000034')
  theirs = await idOf(t.cast.enterprise, t.cast.contact)
})
beforeEach(() => t.travel({ hours: 2 }))
afterAll(() => t.close())

const idOf = async (enterpriseId: string, memberId: string) =>
  (
    await t.db
      .selectFrom('contact')
      .select('id')
      .where('enterprise_id', '=', enterpriseId)
      .where('member_id', '=', memberId)
      .executeTakeFirstOrThrow()
  ).id
const change = async (memberId: string | null, body: object, contactId = theirs, key?: string, id = t.cast.enterprise) =>
  (await t.as(memberId)).send('PATCH', `/api/enterprises/${id}/contacts/${contactId}`, body, key)
const rowOf = (id: string) => t.db.selectFrom('contact').select(['name', 'title', 'phone']).where('id', '=', id).executeTakeFirstOrThrow()
const aContact = (phone: string, enterpriseId = t.cast.enterprise, memberId: string | null = null) =>
  makeContact(t.db, t.now(), { enterpriseId, memberId, name: '温书言', phone, addedBy: t.cast.officer })
const invite = async (contactId: string) =>
  (await (await t.as(t.cast.officer)).post(`/api/enterprises/${t.cast.enterprise}/contacts/${contactId}/invitation`)).body
const changes = async () => (await historyOf(t, 'contact.changed')).length
const loginOf = async (memberId: string) =>
  (await t.db.selectFrom('account').select('login_name').where('member_id', '=', memberId).executeTakeFirst())?.login_name
const sentTo = async (phone: string) => {
  const before = carrier.sent.length
  const browser = aPhone(t, `10.3.0.${before + 1}`)
  await browser.ask(phone)
  return { browser, code: carrier.sent.length > before ? codeIn(carrier.sent.at(-1)) : null }
}

describe('changeContact', () => {
  it('refuses a stranger: 401', async () => expect((await change(null, { title: '财务' })).status).toBe(401))

  it.each([
    ['nobody', { name: ' ' }, 'name'],
    ['a phone that is none', { phone: 'abc' }, 'phone'],
    ['an unknown field', { isMain: true }, 'isMain'],
  ])('refuses %s: 400 and says where', async (_what, body, field) => {
    const { status, body: answer } = await change(t.cast.officer, body)
    expect([status, answer.errors[0].field]).toEqual([400, field])
  })

  it('knows no contact of another enterprise, nor one that never was: 404', async () => {
    const elsewhere = await aContact('139-0000-0070', t.cast.foreignEnterprise)
    for (const [who, id] of [
      [t.cast.officer, elsewhere],
      [t.cast.officer, randomUUID()],
      [t.cast.foreignContact, theirs],
    ] as const)
      expect((await change(who, { title: '财务' }, id)).status).toBe(404)
  })

  it('is for officer, deputy and minister: 403', async () => {
    for (const who of ['foreignOfficer', 'contact', 'leader'] as const)
      expect([who, (await change(t.cast[who], { phone: '137-0000-0099' })).status]).toEqual([who, 403])
    expect((await rowOf(theirs)).phone).toBe('139-0000-0034')
  })

  it('refuses the number by which somebody else signs in: 409, and nothing is written', async () => {
    const { memberId } = await invite(await aContact('139-0000-0071'))
    const { status, body } = await change(t.cast.officer, { phone: '139 0000 0071', title: '财务' })
    expect([status, body.code]).toEqual([409, 'phoneOfOthers'])
    expect(await rowOf(theirs)).toEqual({ name: '王嘉树', title: '', phone: '139-0000-0034' })
    expect(await loginOf(memberId)).toBe('13900000071')
  })

  it('writes name and title, says what they were in the record, and leaves who is signed in alone', async () => {
    const phone = await t.as(t.cast.contact)
    expect((await change(t.cast.deputy, { title: '财务', phone: '139 0000 0034' })).status).toBe(200)
    expect(await rowOf(theirs)).toEqual({ name: '王嘉树', title: '财务', phone: '139 0000 0034' })
    expect((await historyOf(t, 'contact.changed')).at(-1)).toMatchObject({
      ...{ actor_id: t.cast.deputy, enterprise_id: t.cast.enterprise, subject_id: theirs },
      data: { name: '王嘉树', what: { zh: '职务由“空”改为“财务”，电话由“139****0034”改为“139****0034”' } },
    })
    expect((await phone.get('/api/session')).status).toBe(200)
    const before = await changes()
    expect((await change(t.cast.officer, { title: '财务' })).status).toBe(200)
    expect(await changes()).toBe(before)
  })

  it('a new number is the one that signs in, by code and by password; sessions end, the other contacts hear who wrote it (R1.6)', async () => {
    const fellow = await invite(await aContact('139-0000-0090'))
    await t.db.updateTable('member').set({ state: 'active' }).where('id', '=', fellow.memberId).execute()
    const phone = await t.as(t.cast.contact)
    const old = await sentTo('139-0000-0034')
    const key = randomUUID()
    expect((await change(t.cast.officer, { phone: '137-0000-0034' }, theirs, key)).status).toBe(200)
    expect((await old.browser.enter('139-0000-0034', old.code ?? '')).body.code).toBe('codeSpent')
    expect((await phone.get('/api/session')).status).toBe(401)
    expect(await loginOf(t.cast.contact)).toBe('13700000034')
    const { rows } = (await (await t.as(fellow.memberId)).get('/api/notices')).body
    expect(rows[0].sentence).toBe('陈若溪改了王嘉树的手机号，原来各处的登录已退出。不是你们要的，请联系项目部长。')
    const last = (await historyOf(t, 'contact.changed')).at(-1)
    expect(JSON.stringify(last?.data)).not.toMatch(/1[39]\d-?0000/)
    t.travel({ minutes: 2 })
    expect((await sentTo('139-0000-0034')).code).toBeNull()
    const { browser, code } = await sentTo('137-0000-0034')
    expect((await browser.enter('137-0000-0034', code ?? '')).body.session.member.id).toBe(t.cast.contact)
    const before = await changes()
    expect((await change(t.cast.officer, { phone: '137-0000-0034' }, theirs, key)).status).toBe(200)
    expect(await changes()).toBe(before)
  })

  it('a link that was sent to the old number opens nothing any more', async () => {
    const id = await aContact('139-0000-0072')
    const { link } = await invite(id)
    await change(t.cast.minister, { phone: '137-0000-0072' }, id)
    expect((await t.withCookie('').get(`/api/invitations/${tokenOf(link)}`)).status).toBe(404)
  })

  it('another enterprise’s register that has the old number for the same account follows, and records it', async () => {
    const other = await aContact('13900000073', t.cast.foreignEnterprise)
    const id = await aContact('139-0000-0073')
    const { memberId } = await invite(id)
    await t.db.updateTable('contact').set({ member_id: memberId }).where('id', '=', other).execute()
    await change(t.cast.officer, { phone: '137-0000-0073' }, id)
    expect((await rowOf(other)).phone).toBe('137-0000-0073')
    expect((await historyOf(t, 'contact.changed')).at(-1)).toMatchObject({ enterprise_id: t.cast.foreignEnterprise, subject_id: other })
    expect((await sentTo('139-0000-0073')).code).toBeNull()
  })

  it('a number that is gone is left out: no code goes anywhere, the password still opens', async () => {
    const id = await aContact('139-0000-0074')
    const { memberId } = await invite(id)
    expect((await change(t.cast.officer, { phone: '' }, id)).status).toBe(200)
    expect([(await rowOf(id)).phone, await loginOf(memberId)]).toEqual(['', '13900000074'])
    expect((await sentTo('139-0000-0074')).code).toBeNull()
  })
})
