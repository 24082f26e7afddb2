import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { aColleague, aHandover } from '@yigen/testing/handovers.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
beforeEach(async () => {
  t = await testApp()
  colleague = await aColleague(t)
})
afterEach(() => t.close())

const words = '消防大队张工周四给图纸意见，先别催企业。'
const sentence = `留存陈若溪写的交接说明：${words}`

async function note(who: string, id: string, kind: string, on: string, said = words) {
  const { status } = await (await t.as(who)).send('PUT', `/api/handovers/${id}/notes`, { subject: { kind, id: on }, words: said })
  expect(status).toBe(200)
}
const kept = () =>
  t.db
    .selectFrom('history')
    .select(['at', 'public', 'actor_id', 'subject_kind', 'subject_id', 'request_id', 'enterprise_id'])
    .where('kind', '=', 'handover.noteKept')
    .execute()
const sentencesOf = async (who: string, requestId: string): Promise<string[]> =>
  (await (await t.as(who)).get(`/api/requests/${requestId}`)).body.history.map((row: { sentence: string }) => row.sentence)

describe('the notes of a handover that passes (R3.7, R11.3)', () => {
  it('stand in the history of their matter, with their writer, for the office alone; not before', async () => {
    const { id: requestId } = await aFiledRequest(t)
    const id = await aHandover(t, { to: colleague })
    await note(t.cast.officer, id, 'request', requestId)
    expect(await sentencesOf(t.cast.officer, requestId)).not.toContain(sentence)
    t.travel({ hours: 1 })
    await act(t, colleague, `/api/handovers/${id}/acceptance`, {})
    expect(await sentencesOf(colleague, requestId)).toContain(sentence)
    expect(await sentencesOf(t.cast.contact, requestId)).not.toContain(sentence)
    const [row, ...more] = await kept()
    const its = { request_id: requestId, subject_kind: 'request', enterprise_id: t.cast.enterprise, actor_id: colleague }
    expect(row).toMatchObject({ public: false, ...its })
    expect([row?.at.toString(), more]).toEqual([t.now().toString(), []])
  })

  it('of what is no matter stand with that, with its enterprise, when the minister decides it too', async () => {
    const enterpriseId = await makeEnterprise(t.db, t.now(), {
      name: '广州榕光生物科技有限公司',
      officerId: null,
      createdBy: t.cast.minister,
    })
    await act(t, t.cast.minister, `/api/enterprises/${enterpriseId}/assignment`, { officerId: t.cast.officer })
    const ofContact = await t.db
      .selectFrom('clock')
      .select('subject_id')
      .where('kind', '=', 'firstContact')
      .where('enterprise_id', '=', enterpriseId)
      .executeTakeFirstOrThrow()
    const id = await aHandover(t, { to: colleague, enterpriseId, by: t.cast.minister })
    await note(t.cast.minister, id, 'assignment', ofContact.subject_id)
    await act(t, t.cast.minister, `/api/handovers/${id}/enforcement`, { reason: '本人已离岗。' })
    const its = { subject_kind: 'assignment', subject_id: ofContact.subject_id, enterprise_id: enterpriseId, request_id: null }
    expect(await kept()).toMatchObject([{ public: false, actor_id: t.cast.minister, ...its }])
  })

  it('taken away, of what another has by now, or of a handover that was declined, are not kept', async () => {
    const [emptied, moved] = [await aFiledRequest(t), await aFiledRequest(t)]
    const declined = await aHandover(t, { to: colleague })
    await note(t.cast.officer, declined, 'request', emptied.id)
    await act(t, colleague, `/api/handovers/${declined}/refusal`, { words: '手上已有 60 家。' })
    const id = await aHandover(t, { to: colleague })
    await note(t.cast.officer, id, 'request', emptied.id)
    await note(t.cast.officer, id, 'request', emptied.id, '')
    await note(t.cast.officer, id, 'request', moved.id)
    await act(t, t.cast.officer, `/api/requests/${moved.id}/move`, { toId: t.cast.deputy, words: '这件你更熟。' })
    await act(t, t.cast.deputy, `/api/requests/${moved.id}/move/answer`, { accept: true })
    await act(t, colleague, `/api/handovers/${id}/acceptance`, {})
    expect(await kept()).toEqual([])
  })
})
