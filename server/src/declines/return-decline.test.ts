import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aProposedDecline, proposeAgain } from '@yigen/testing/declines.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/declines/${id}/return`
const toTry = '问问消防支队能否先做预验收，出临时意见。'
const giveBack = async (who: string, id: string, body: object = { toTry }, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('returnDecline', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aProposedDecline(t)).id, { path, body: { toTry } })
  })

  it('says what to try: 400 without', async () => {
    const { id } = await aProposedDecline(t)
    const before = await written(t)
    const answer = await giveBack(t.cast.minister, id, { toTry: ' ' })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field: 'toTry', sentence: '请填写“还要试什么”。' }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see the matter, nor for the enterprise: 404', async () => {
    const { id } = await aProposedDecline(t)
    await expectHidden(t, id, { path, body: { toTry } })
    expect((await giveBack(t.cast.contact, id)).status).toBe(404)
  })

  it('is never for who proposed it: 403 (R1.4)', async () => {
    const { id } = await aProposedDecline(t)
    expect((await giveBack(t.cast.officer, id)).body.code).toBe('notOwnWork')
    expect((await giveBack(t.cast.head, id)).body.code).toBe('mayNot')
  })

  it('refuses what is decided: 409', async () => {
    const { id } = await aProposedDecline(t)
    await giveBack(t.cast.minister, id)
    expect((await giveBack(t.cast.minister, id)).body.code).toBe('declineDecided')
  })

  it('keeps the matter open with what to try; it can be proposed again (R5.2)', async () => {
    const { id, requestId } = await aProposedDecline(t)
    expect((await giveBack(t.cast.minister, id)).body).toMatchObject({ status: 'returned', requestId })
    const after = await findOne(t, requestId)
    expect(after.status).toBe('replied')
    expect(after.declines).toMatchObject([{ status: 'returned', toTry, decidedBy: '郑怀远' }])
    expect(after.clocks.find(clock => clock.kind === 'release')?.stoppedBy).toBe('decline.returned')
    expect(after.history[0]).toMatchObject({ kind: 'decline.returned', public: false, sentence: `退回婉拒，请补充：${toTry}` })
    const notices = (await (await t.as(t.cast.officer)).get('/api/notices')).body
    expect(notices.rows[0].sentence).toBe(`“二次消防能否先于房东的一次消防验收”的婉拒被退回，还要试：${toTry}`)
    await proposeAgain(t, requestId)
    expect((await findOne(t, requestId)).declines.map(decline => decline.status)).toContain('proposed')
  })

  it('lets a settlement pass again once it is decided (R4.8)', async () => {
    const { id, requestId } = await aProposedDecline(t)
    const request = await findOne(t, requestId)
    const settlement = { words: '办好了。', seen: request.lastMessageId }
    const refused = await (await t.as(t.cast.officer)).post(`/api/requests/${requestId}/settlement`, settlement)
    expect(refused.body.code).toBe('declinePending')
    await giveBack(t.cast.minister, id)
    await act(t, t.cast.officer, `/api/requests/${requestId}/settlement`, settlement)
  })

  it('does it once for the same key', async () => {
    const { id, requestId } = await aProposedDecline(t)
    const answers = await Promise.all([giveBack(t.cast.minister, id, { toTry }, 'b'), giveBack(t.cast.minister, id, { toTry }, 'b')])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, requestId)).history.filter(row => row.kind === 'decline.returned')).toHaveLength(1)
  })
})
