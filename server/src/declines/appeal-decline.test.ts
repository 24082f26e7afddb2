import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { aDeclinedRequest, appealWords } from '@yigen/testing/declines.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/appeal`
const appeal = async (who: string, id: string, body: object = { words: appealWords }, key?: string) =>
  (await t.as(who)).post(path(id), body, key)

describe('appealDecline', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aDeclinedRequest(t)).id, { path, body: { words: appealWords } })
  })

  it('has words: 400 without', async () => {
    const { id } = await aDeclinedRequest(t)
    const before = await written(t)
    expect((await appeal(t.cast.contact, id, { words: '' })).body.errors[0]).toEqual({ field: 'words', sentence: '请填写“正文”。' })
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aDeclinedRequest(t)).id, { path, body: { words: appealWords } })
  })

  it('is the enterprise’s: 403 for the office', async () => {
    const { id } = await aDeclinedRequest(t)
    for (const who of [t.cast.officer, t.cast.minister, t.cast.leader]) expect((await appeal(who, id)).body.code).toBe('mayNot')
  })

  it('refuses what was not declined, and a second appeal: 409', async () => {
    expect((await appeal(t.cast.contact, (await aRepliedRequest(t)).id)).body.code).toBe('notDeclined')
    const { id } = await aDeclinedRequest(t)
    expect((await appeal(t.cast.contact, id)).status).toBe(201)
    expect((await appeal(t.cast.contact, id)).body).toMatchObject({ status: 409, code: 'appealedAlready', title: '已经申诉过一次。' })
  })

  it('comes within ten calendar days, the last to 24:00; on day 11 it is refused (R5.4, R9.3)', async () => {
    const [last, late] = [await aDeclinedRequest(t), await aDeclinedRequest(t)]
    t.travel(Temporal.Instant.from('2026-12-06T00:00:00+08:00'))
    expect((await appeal(t.cast.contact, last.id)).status).toBe(201)
    t.travel(Temporal.Instant.from('2026-12-06T00:00:01+08:00'))
    const answer = await appeal(t.cast.contact, late.id)
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([
      409,
      'appealTooLate',
      '超过 10 天，不能再申诉；可以提一个新的诉求。',
    ])
  })

  it('goes to a leader with five working days, and both sides are told', async () => {
    const { id } = await aDeclinedRequest(t)
    const answer = await appeal(t.cast.contact, id)
    expect(answer.body).toMatchObject({ leaderName: '苏明哲', dueAt: '2026-12-02T10:00:00Z' })
    const after = await findOne(t, id)
    expect(after.status).toBe('declined')
    expect(after.messages.at(-1)).toMatchObject({ kind: 'appeal', words: appealWords })
    expect(after.clocks.find(clock => clock.kind === 'appeal')).toMatchObject({ holderName: '苏明哲', stoppedAt: null })
    expect(after.declines[0]?.appeal).toMatchObject({ words: appealWords, decision: null, appealedBy: '王嘉树' })
    expect(after.history[0]).toMatchObject({ public: true, sentence: `申诉：${appealWords}` })
    for (const who of [t.cast.leader, t.cast.officer]) {
      const { rows } = (await (await t.as(who)).get('/api/notices')).body
      expect(rows.find((row: { requestId: string }) => row.requestId === id).kind).toBe('decline.appealed')
    }
  })

  it('tells upward when it is not decided in time (R10.1)', async () => {
    const { id } = await aDeclinedRequest(t)
    await appeal(t.cast.contact, id)
    t.travel(Temporal.Instant.from('2026-12-02T18:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    const { rungs } = (await findOne(t, id)).clocks.find(clock => clock.kind === 'appeal') ?? { rungs: [] }
    expect(rungs.filter(rung => rung.firedAt).map(rung => rung.names.toSorted())).toEqual([
      ['苏明哲', '陈若溪'],
      ['苏明哲', '郑怀远'].toSorted(),
    ])
  })

  it('is made once when two of the enterprise press at the same moment', async () => {
    const { id } = await aDeclinedRequest(t)
    const answers = await Promise.all([appeal(t.cast.contact, id), appeal(t.cast.contact, id)])
    expect(answers.map(answer => answer.status).sort()).toEqual([201, 409])
  })

  it('does it once for the same key', async () => {
    const { id } = await aDeclinedRequest(t)
    const body = { words: appealWords }
    const answers = await Promise.all([appeal(t.cast.contact, id, body, 'a'), appeal(t.cast.contact, id, body, 'a')])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, id)).messages.filter(message => message.kind === 'appeal')).toHaveLength(1)
  })
})
