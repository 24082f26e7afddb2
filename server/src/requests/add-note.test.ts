import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aFiledRequest, aSettledRequest, aWithdrawnRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const words = '与消防大队电话沟通，可分段验收，周五前给意见。'
const path = (id: string) => `/api/requests/${id}/notes`
const note = async (who: string | null, id: string, body: unknown = { words }, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('addNote', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aFiledRequest(t)).id, { path, body: { words } })
  })

  it.each([
    ['no words', { words: ' ' }, 'words', '请填写“正文”。'],
    ['an unknown field', { words, public: true }, 'public', '没有“public”这一项。'],
  ])('refuses %s: 400 and says where', async (_what, body, field, sentence) => {
    const answer = await note(t.cast.officer, (await aFiledRequest(t)).id, body)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aFiledRequest(t)).id, { path, body: { words } })
  })

  it('is the office’s: 403 for the enterprise, and for a head who sees it', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.contact, t.cast.head]) expect((await note(who, request.id)).status).toBe(403)
  })

  it.each([
    ['filed', aFiledRequest],
    ['settled', aSettledRequest],
    ['withdrawn', aWithdrawnRequest],
  ])('is kept on a %s request, whatever its state: no clock moves, the enterprise reads nothing of it (R11.3)', async (_state, build) => {
    const request = await build(t)
    expect((await note(t.cast.leader, request.id)).status).toBe(200)
    const after = await findOne(t, request.id)
    expect([after.status, after.lastMessageId, after.clocks]).toEqual([request.status, request.lastMessageId, request.clocks])
    expect(after.messages.at(-1)).toMatchObject({ kind: 'note', words })
    expect(after.history[0]).toMatchObject({ kind: 'request.noted', public: false, sentence: `内部记录：${words}` })
    const asRead = await (await t.as(t.cast.contact)).get(`/api/requests/${request.id}`)
    expect(JSON.stringify(asRead.body)).not.toContain(words)
  })

  it('of a minister or a leader is told to who has the matter in hand, of an officer to nobody', async () => {
    const { officer, leader, minister } = t.cast
    const request = await aFiledRequest(t)
    const toldTo = async () => {
      const notices = t.db
        .selectFrom('notice')
        .select(['member_id', 'data'])
        .where('request_id', '=', request.id)
        .where('kind', '=', 'request.noted')
      return (await notices.execute()).map(notice => [notice.member_id, notice.data.words])
    }
    await note(officer, request.id)
    expect(await toldTo()).toEqual([])
    for (const who of [leader, minister]) await note(who, request.id)
    expect(await toldTo()).toEqual([
      [officer, words],
      [officer, words],
    ])
  })

  it('says beforehand whether it is told: not of a leader’s who is the officer themself (R1.3), nor when the writer alone has it in hand', async () => {
    const { officer, deputy, minister, leader, head } = t.cast
    const working = await makeMember(t.db, t.now(), { name: '许知行', unitId: '440105', roles: ['leader', 'officer'] })
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州潮信仪器有限公司', officerId: officer, createdBy: minister })
    const { id } = await aFiledRequest(t, { enterpriseId, source: 'call', receivedAt: String(t.now()) })
    const tells = async (who: string) => (await (await t.as(who)).get(`/api/requests/${id}`)).body.noteTells
    const told = () => t.db.selectFrom('notice').select('id').where('kind', '=', 'request.noted').execute()
    for (const who of [leader, minister]) expect(await tells(who)).toBe(true)
    for (const who of [officer, deputy, head]) expect(await tells(who)).toBe(false)

    const before = await told()
    for (const [officerId, writer] of [[working, working] as const, [null, minister] as const]) {
      await t.db.updateTable('enterprise').set({ officer_id: officerId }).where('id', '=', enterpriseId).execute()
      await t.db.updateTable('clock').set({ officer_id: officerId, holder_id: writer }).where('request_id', '=', id).execute()
      expect([await tells(writer), (await note(writer, id)).status]).toEqual([false, 200])
    }
    expect(await told()).toEqual(before)
  })

  it('does it once for the same key', async () => {
    const request = await aFiledRequest(t)
    const answers = await Promise.all([
      note(t.cast.officer, request.id, { words }, 'twice'),
      note(t.cast.officer, request.id, { words }, 'twice'),
    ])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, request.id)).messages.filter(message => message.kind === 'note')).toHaveLength(1)
  })
})
