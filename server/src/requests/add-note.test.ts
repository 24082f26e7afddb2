import { type TestApp, testApp } from '@yigen/testing/app.ts'
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
