import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { delegationRow, draftOf } from '@yigen/testing/delegations.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/enterprises/${id}/delegations`
const draft = async (who: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(t.cast.enterprise), { ...(await draftOf(t)), ...more }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('draftDelegation', () => {
  it('refuses in the order: 401, 400, 404, 403, and what a rule refuses', async () => {
    await expectNobody(t, t.cast.enterprise, { path, body: {} })
    for (const more of [{ words: '' }, { act: 'sign' }, { until: '2026-13-01' }, { agentId: t.cast.deputy }])
      expect((await draft(t.cast.officer, more)).status).toBe(400)
    expect((await (await t.as(t.cast.outsider)).post(path(t.cast.enterprise), await draftOf(t))).status).toBe(404)
    for (const who of [t.cast.minister, t.cast.contact]) expect((await draft(who)).status).toBe(403)
    expect((await draft(t.cast.officer, { until: '2026-12-26' })).body.code).toBe('delegationDays')
    expect((await draft(t.cast.officer, { from: '2026-11-24' })).body.code).toBe('delegationDayOver')
    expect((await draft(t.cast.officer, { contactId: never })).status).toBe(404)
    expect((await draft(t.cast.officer, { requestId: never })).body.code).toBe('delegationOtherRequest')
  })

  it('of a contact without an account or without a mobile there is nobody to sign', async () => {
    const { contactId } = await draftOf(t)
    const set = (to: object) => t.db.updateTable('contact').set(to).where('id', '=', contactId).execute()
    await set({ phone: '020-84200012' })
    expect((await draft(t.cast.officer)).body.code).toBe('principalWithoutMobile')
    await set({ phone: '139-0000-0034', member_id: null })
    expect((await draft(t.cast.officer)).body.code).toBe('principalWithoutAccount')
    await set({ member_id: t.cast.contact })
  })

  it('is kept with its number and a check code, names who drafted it as the agent, and asks the principal', async () => {
    const drafted = await draft(t.cast.officer, {}, 'same')
    expect(drafted).toMatchObject({ status: 201, body: { number: '20261125-0001', status: 'drafted' } })
    expect((await draft(t.cast.officer, {}, 'same')).body).toEqual(drafted.body)
    const row = await delegationRow(t, drafted.body.id)
    expect(row).toMatchObject({ agent_id: t.cast.officer, principal_id: t.cast.contact, phone: '13900000034', status: 'drafted' })
    expect([row.ends_at.toString(), row.check_code]).toEqual(['2026-12-25T16:00:00Z', expect.stringMatching(/^[2-9A-HJKMNP-Z]{6}$/)])
    const told = (await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0]
    expect(told).toMatchObject({ kind: 'delegation.drafted', subject: { kind: 'delegation', id: drafted.body.id } })
  })

  it('a deputy has one of their own, with the next number', async () => {
    const drafted = await draft(t.cast.deputy)
    expect([drafted.status, (await delegationRow(t, drafted.body.id)).agent_id]).toEqual([201, t.cast.deputy])
    expect(drafted.body.number).toBe('20261125-0002')
  })

  it('one that belongs to a matter stands in its record; who opens the matter has not read that it waits to be signed', async () => {
    const { id: requestId } = await aFiledRequest(t)
    const drafted = await draft(t.cast.officer, { requestId })
    await act(t, t.cast.contact, '/api/notices/reading', { requestId })
    const told = (await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0]
    expect(told).toMatchObject({ subject: { kind: 'delegation', id: drafted.body.id }, requestId: null, read: false })
    expect((await historyOf(t, 'delegation.drafted')).at(-1)).toMatchObject({ request_id: requestId, public: false })
    await act(t, t.cast.officer, `/api/delegations/${drafted.body.id}/revocation`, { words: '本人自己去。' })
    expect((await historyOf(t, 'delegation.revoked')).at(-1)).toMatchObject({ request_id: requestId })
  })
})
