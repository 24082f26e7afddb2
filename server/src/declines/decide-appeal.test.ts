import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { anAppeal, aProposedDecline, appealWords, proposeAgain } from '@yigen/testing/declines.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let secondLeader: string
beforeAll(async () => {
  t = await testApp()
  secondLeader = await makeMember(t.db, t.now(), { name: '许知行', unitId: '440105', roles: ['leader'] })
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const path = (id: string) => `/api/appeals/${id}/decision`
const upheld = { decision: 'upheld', words: '请住建局一周内到现场看分区验收的条件。' }
const rejected = { decision: 'rejected', words: '消防安全不能让步，9 层的方案继续有效。' }
const decide = async (who: string, id: string, body: object = upheld, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('decideAppeal', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await anAppeal(t)).id, { path, body: upheld })
  })

  it.each([
    ['a decision that is none', { ...upheld, decision: 'maybe' }, 'decision', '“决定”只能是：upheld、rejected。'],
    ['one without words', { ...upheld, words: '' }, 'words', '请填写“正文”。'],
  ])('refuses %s: 400', async (_what, body, field, sentence) => {
    const { id } = await anAppeal(t)
    const before = await written(t)
    expect((await decide(t.cast.leader, id, body)).body.errors[0]).toEqual({ field, sentence })
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see the matter: 404', async () => {
    await expectHidden(t, (await anAppeal(t)).id, { path, body: upheld })
  })

  it('is a leader’s: 403, and never one’s who took part (R5.4)', async () => {
    const { id } = await anAppeal(t)
    for (const who of [t.cast.contact, t.cast.head, t.cast.deputy]) expect((await decide(who, id)).body.code).toBe('mayNot')
    for (const who of [t.cast.officer, t.cast.minister]) expect((await decide(who, id)).body.code).toBe('notOwnWork')
  })

  it('is not for the leader who released the refusal or wrote to the enterprise in it; another leader holds it', async () => {
    const request = await aRepliedRequest(t)
    const decline = await aProposedDecline(t, request)
    await act(t, t.cast.leader, `/api/declines/${decline.id}/release`, {})
    const appeal = await act(t, t.cast.contact, `/api/requests/${request.id}/appeal`, { words: appealWords })
    expect(appeal.leaderName).toBe('许知行')
    expect((await decide(t.cast.leader, appeal.id)).body.code).toBe('notOwnWork')
    expect((await decide(secondLeader, appeal.id)).status).toBe(200)
  })

  it('refuses what is decided: 409', async () => {
    const { id } = await anAppeal(t)
    await decide(t.cast.leader, id)
    expect((await decide(t.cast.leader, id, rejected)).body.code).toBe('appealDecided')
  })

  it('upheld: the matter goes on with a new settlement clock, in words the enterprise reads (R5.4)', async () => {
    const { id, requestId } = await anAppeal(t)
    t.travel(Temporal.Instant.from('2026-11-27T10:00:00+08:00'))
    expect((await decide(t.cast.leader, id)).body).toMatchObject({ decision: 'upheld', requestId })
    const after = await findOne(t, requestId)
    expect([after.status, after.endedAt]).toEqual(['replied', null])
    expect(after.clocks.filter(clock => clock.stoppedAt === null).map(clock => [clock.kind, clock.startedAt, clock.dueAt])).toEqual([
      ['settlement', '2026-11-27T02:00:00Z', '2026-12-11T10:00:00Z'],
    ])
    expect(after.messages.at(-1)).toMatchObject({ kind: 'decision', words: upheld.words })
    expect(after.declines).toMatchObject([
      { status: 'overturned', appeal: { decision: 'upheld', decisionWords: upheld.words, decidedBy: '苏明哲' } },
    ])
    expect(after.history[0]).toMatchObject({ public: true, sentence: `申诉成立，继续办理：${upheld.words}` })
    for (const who of [t.cast.contact, t.cast.officer, t.cast.minister])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].sentence).toBe(
        '“二次消防能否先于房东的一次消防验收”的申诉已有决定：成立，继续办理。',
      )
  })

  it('upheld, it may be declined once more, and appealed once more', async () => {
    const { id, requestId } = await anAppeal(t)
    await decide(t.cast.leader, id)
    const again = await proposeAgain(t, requestId)
    await act(t, t.cast.minister, `/api/declines/${again.id}/release`, {})
    const second = await act(t, t.cast.contact, `/api/requests/${requestId}/appeal`, { words: appealWords })
    expect(second.leaderName).toBe('许知行')
    expect((await findOne(t, requestId)).declines.map(decline => decline.status)).toEqual(['released', 'overturned'])
  })

  it('rejected: the refusal is final, and may be rated (R5.4, R8.1)', async () => {
    const { id, requestId } = await anAppeal(t)
    const rate = async () => (await t.as(t.cast.contact)).post(`/api/requests/${requestId}/rating`, { grade: 3 })
    expect((await rate()).body.code).toBe('rateTooEarly')
    await decide(t.cast.leader, id, rejected)
    const after = await findOne(t, requestId)
    expect(after.status).toBe('declined')
    expect(after.clocks.filter(clock => clock.stoppedAt === null)).toEqual([])
    expect(after.history[0]?.sentence).toBe(`申诉不成立，维持婉拒：${rejected.words}`)
    expect((await rate()).status).toBe(201)
  })

  it('decided by two leaders at the same moment: one wins (409)', async () => {
    const { id } = await anAppeal(t)
    const answers = await Promise.all([decide(t.cast.leader, id, upheld), decide(secondLeader, id, rejected)])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })

  it('does it once for the same key', async () => {
    const { id, requestId } = await anAppeal(t)
    const answers = await Promise.all([decide(t.cast.leader, id, upheld, 'd'), decide(t.cast.leader, id, upheld, 'd')])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, requestId)).messages.filter(message => message.kind === 'decision')).toHaveLength(1)
  })
})
