import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { anAccount, password, tokenOf } from '@yigen/testing/login.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
/** A district that has just begun: nobody is minister or leader yet, both defaults are vacant. */
beforeEach(async () => {
  t = await testApp()
  await t.db.updateTable('district').set({ default_minister_id: null, default_leader_id: null }).where('id', '=', '440105').execute()
  await t.db
    .updateTable('member')
    .set({ state: 'disabled' })
    .where('id', 'in', [t.cast.minister, t.cast.otherMinister, t.cast.leader])
    .execute()
})
afterEach(() => t.close())

const defaults = async () => {
  const { body } = await (await t.as(t.cast.officer)).get('/api/district')
  return [body.defaultMinisterId, body.defaultLeaderId]
}
const grant = async (id: string, roles: string[], key?: string) =>
  (await t.as(t.cast.securityAdministrator)).send('PUT', `/api/members/${id}/roles`, { roles }, key)
const someone = (more: Partial<Parameters<typeof makeMember>[2]> = {}) =>
  makeMember(t.db, t.now(), { name: '郑怀远', unitId: '440105-investment', roles: [], ...more })

describe('fillPosts', () => {
  it('the first active minister becomes the default with the role, in the same transaction, on the record; what nobody held goes over', async () => {
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州栖原生物有限公司', officerId: null, createdBy: t.cast.officer })
    const contact = await makeMember(t.db, t.now(), { name: '王静', unitId: '440105', roles: ['contact'] })
    await t.db
      .insertInto('contact')
      .values({
        district_id: '440105',
        id: contact,
        enterprise_id: enterpriseId,
        member_id: contact,
        name: '王静',
        phone: '138-0000-0099',
        is_main: true,
        import_id: null,
        added_by: t.cast.officer,
        added_at: t.now(),
        removed_at: null,
      })
      .execute()
    const { body: filed } = await (await t.as(contact)).post('/api/requests', { enterpriseId, body: '想问用地指标' })
    expect(await holdersOf(t, filed.id)).toEqual(new Set([null]))

    const id = await someone()
    expect((await grant(id, ['minister'])).status).toBe(200)
    expect(await defaults()).toEqual([id, null])
    expect(await holdersOf(t, filed.id)).toEqual(new Set([id]))
    expect(await historyOf(t, 'district.changed')).toMatchObject([
      {
        actor_id: t.cast.securityAdministrator,
        subject_id: '440105',
        public: false,
        data: { what: { zh: '默认项目部长郑怀远（本区首位，自动担任）' }, memberId: id, posts: ['minister'] },
      },
    ])
  })

  it('one person may take both posts; a refused grant fills none', async () => {
    expect((await grant(t.cast.securityAdministrator, ['minister'])).status).toBe(409)
    expect(await defaults()).toEqual([null, null])
    const id = await someone()
    expect((await grant(id, ['minister', 'leader'])).body.waits).toBe(true)
    expect(await defaults()).toEqual([null, null])
    const audit = await t.as(t.cast.auditAdministrator)
    const [waiting] = (await audit.get('/api/account-changes')).body.rows
    expect((await audit.post(`/api/account-changes/${waiting.id}/release`)).status).toBe(200)
    expect(await defaults()).toEqual([id, id])
    expect((await historyOf(t, 'district.changed')).map(row => row.data)).toMatchObject([
      { what: { zh: '默认项目部长郑怀远，默认领导郑怀远（本区首位，自动担任）' } },
    ])
  })

  it('who has no open account yet takes the post by opening it', async () => {
    const others = [t.cast.securityAdministrator, t.cast.auditAdministrator]
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', 'in', others).execute()
    const person = { name: '苏明哲', unitId: '440105', loginName: 'leader07', roles: ['leader'] }
    const { body } = await (await t.as(t.cast.systemAdministrator)).post('/api/members', person)
    expect(await defaults()).toEqual([null, null])
    expect((await t.withCookie('').post('/api/activations', { token: tokenOf(body.link), password })).status).toBe(200)
    expect(await defaults()).toEqual([null, body.memberId])
    expect(await historyOf(t, 'district.changed')).toMatchObject([{ actor_id: body.memberId, actor_name: '苏明哲' }])
  })

  it('and who comes back, by coming back', async () => {
    await anAccount(t, t.cast.minister, 'minister01')
    await (await t.as(t.cast.securityAdministrator)).send('DELETE', `/api/members/${t.cast.minister}/disabling`)
    expect(await defaults()).toEqual([t.cast.minister, null])
  })

  it('a second one does not push the first out; a post vacated on purpose stays vacant', async () => {
    const first = await someone()
    await grant(first, ['minister'])
    await grant(await someone({ name: '温书言' }), ['minister'])
    expect(await defaults()).toEqual([first, null])
    await (await t.as(t.cast.systemAdministrator)).send('PATCH', '/api/district', { defaultMinisterId: null })
    await grant(await someone({ name: '何知远' }), ['minister'])
    expect(await defaults()).toEqual([null, null])
  })

  it('of two who come at once, one takes it', async () => {
    const [one, other] = [await someone(), await someone({ name: '温书言' })]
    await Promise.all([grant(one, ['minister']), grant(other, ['minister'])])
    expect([one, other]).toContain((await defaults())[0])
    expect(await historyOf(t, 'district.changed')).toHaveLength(1)
  })

  it('of a granting and a naming of the same person at once, both are done', async () => {
    for (let i = 0; i < 4; i++) {
      await t.db.updateTable('district').set({ default_minister_id: null }).where('id', '=', haizhu).execute()
      const id = await someone({ name: `同时${i}` })
      await grant(id, ['minister'])
      await t.db.updateTable('district').set({ default_minister_id: null }).where('id', '=', haizhu).execute()
      const naming = (await t.as(t.cast.systemAdministrator)).send('PATCH', '/api/district', { defaultMinisterId: id })
      const [granted, named] = await Promise.all([grant(id, ['minister', 'officer']), naming])
      expect([granted.status, named.status]).toEqual([200, 200])
    }
  })

  it('done twice with the same key is recorded once', async () => {
    const id = await someone()
    const administrator = await t.as(t.cast.securityAdministrator)
    for (let i = 0; i < 2; i++)
      expect((await administrator.send('PUT', `/api/members/${id}/roles`, { roles: ['minister'] }, 'key-1')).status).toBe(200)
    expect(await historyOf(t, 'district.changed')).toHaveLength(1)
  })
})
