import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeContact, makeEnterprise } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await testApp()
})
beforeEach(async () => {
  const { minister, officer, contact } = t.cast
  id = await makeEnterprise(t.db, t.now(), { name: '广州珠岸新材料有限公司', officerId: null, createdBy: minister })
  await makeContact(t.db, t.now(), { enterpriseId: id, memberId: contact, name: '王嘉树', phone: '139-0000-0034', addedBy: minister })
  await (await t.as(minister)).post(`/api/enterprises/${id}/assignment`, { officerId: officer })
  t.travel({ hours: 2 })
})
afterAll(() => t.close())

const words = '王经理您好：已与街道核实，周四上午我陪您去窗口。'
async function filed() {
  const { body } = await (await t.as(t.cast.contact)).post('/api/requests', { enterpriseId: id, body: '想问装修备案去哪个窗口办。' })
  return findOne(t, body.id)
}
async function answer(who: string, step: 'replies' | 'settlement') {
  const request = await filed()
  expect((await (await t.as(who)).post(`/api/requests/${request.id}/${step}`, { words, seen: request.lastMessageId })).status).toBe(200)
}
const clocks = async () =>
  t.db
    .selectFrom('clock')
    .select(['stopped_at', 'stopped_by', 'stopped_by_member'])
    .where('enterprise_id', '=', id)
    .where('kind', '=', 'firstContact')
    .execute()
const contactedAt = async () =>
  (await t.db.selectFrom('assignment').select('first_contact_at').where('enterprise_id', '=', id).executeTakeFirstOrThrow())
    .first_contact_at

describe('answerCountsAsContact', () => {
  it.each([
    ['officer', 'replies'],
    ['deputy', 'replies'],
    ['officer', 'settlement'],
  ] as const)('stops the first-contact clock by the answer of the %s (%s), and keeps its time (R3.6)', async (role, step) => {
    await answer(t.cast[role], step)
    const stopped = (await clocks()).map(row => [String(row.stopped_at), row.stopped_by, row.stopped_by_member])
    expect(stopped).toEqual([[t.now().toString(), 'request.replied', t.cast[role]]])
    expect(String(await contactedAt())).toBe(t.now().toString())
    expect((await (await t.as(t.cast.officer)).get(`/api/enterprises/${id}`)).body.may).not.toContain('recordFirstContact')
  })

  it('leaves it running when the minister answers: the enterprise has not met its officer', async () => {
    await answer(t.cast.minister, 'replies')
    expect(await clocks()).toMatchObject([{ stopped_at: null }])
    expect(await contactedAt()).toBeNull()
  })

  it('leaves what a minister ordered of a colleague, or of the officer: that is finished by its report', async () => {
    const ordered = [t.cast.officer, t.cast.deputy]
    for (const officerId of ordered)
      await (await t.as(t.cast.minister)).post(`/api/enterprises/${id}/orders`, { officerId, words: '打个电话。' })
    await answer(t.cast.officer, 'replies')
    expect((await clocks()).map(row => row.stopped_by).sort()).toEqual([null, null, 'request.replied'])
    for (const who of ordered)
      expect((await (await t.as(who)).post(`/api/enterprises/${id}/first-contact`, { said: '约周四见面。' })).status).toBe(200)
    expect((await clocks()).map(row => row.stopped_by).sort()).toEqual(['order.done', 'order.done', 'request.replied'])
  })

  it('leaves the time of a contact that was made before', async () => {
    await (await t.as(t.cast.officer)).post(`/api/enterprises/${id}/first-contact`, { said: '电话里说明了来意。' })
    const before = String(await contactedAt())
    t.travel({ hours: 1 })
    await answer(t.cast.officer, 'replies')
    expect(String(await contactedAt())).toBe(before)
    expect(await clocks()).toMatchObject([{ stopped_by: 'enterprise.contacted' }])
  })

  it('leaves the other enterprises of the officer as they are', async () => {
    const other = await makeEnterprise(t.db, t.now(), { name: '岭川检测技术', officerId: null, createdBy: t.cast.minister })
    await (await t.as(t.cast.minister)).post(`/api/enterprises/${other}/assignment`, { officerId: t.cast.officer })
    await answer(t.cast.officer, 'replies')
    expect((await (await t.as(t.cast.officer)).get(`/api/enterprises/${other}`)).body.firstContact.stoppedAt).toBeNull()
  })

  it('stays late when it comes late: the rungs that stood before it have rung', async () => {
    t.travel({ hours: 30 })
    await answer(t.cast.officer, 'replies')
    const rung = (await historyOf(t, 'clock.rung')).filter(row => row.enterprise_id === id)
    expect(rung.map(row => row.data.level)).toContain('over')
    expect(await clocks()).toMatchObject([{ stopped_by: 'request.replied' }])
  })
})
