import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { aDeclinedRequest } from '@yigen/testing/declines.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aRepliedRequest, aSettledRequest, aWithdrawnRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/rating`
const good = { grade: 5, words: '陪我们跑了三趟，谢谢。' }
const bad = { grade: 2, words: '前后问了三次才说清要哪些材料。' }
const rate = async (who: string, id: string, body: object = good, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('rateRequest', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aSettledRequest(t)).id, { path, body: good })
  })

  it.each([
    ['a sixth grade', { grade: 6 }, 'grade', '“评价”只能是：5、4、3、2、1。'],
    ['no grade', { words: '好' }, 'grade', '“评价”只能是：5、4、3、2、1。'],
    ['words beyond 1,000 characters', { grade: 5, words: '长'.repeat(1001) }, 'words', '“正文”太长，最多 1000 个字。'],
  ])('refuses %s: 400 and says where', async (_what, body, field, sentence) => {
    const request = await aSettledRequest(t)
    const before = await written(t)
    const answer = await rate(t.cast.contact, request.id, body)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it, another’s request included: 404', async () => {
    await expectHidden(t, (await aSettledRequest(t)).id, { path, body: good })
  })

  it('is the enterprise’s: 403 for the office', async () => {
    const { id } = await aSettledRequest(t)
    for (const who of [t.cast.officer, t.cast.minister, t.cast.leader]) expect((await rate(who, id)).body.code).toBe('mayNot')
  })

  it('refuses before the end, twice, and what was taken back: 409', async () => {
    expect((await rate(t.cast.contact, (await aRepliedRequest(t)).id)).body).toMatchObject({
      code: 'rateTooEarly',
      title: '还不能评价：等办结，或者婉拒后申诉有了结果、申诉的日子过了，就可以评价。',
    })
    expect((await rate(t.cast.contact, (await aWithdrawnRequest(t)).id)).body).toMatchObject({
      code: 'nothingToRate',
      title: '已撤回的诉求没有可评的。',
    })
    const { id } = await aSettledRequest(t)
    expect((await rate(t.cast.contact, id)).status).toBe(201)
    expect((await rate(t.cast.contact, id, bad)).body).toMatchObject({ status: 409, code: 'ratedAlready' })
  })

  it('is asked for in the enterprise’s own list once it can be given, and no more once it is (R8.1)', async () => {
    const asked = async (id: string, who = t.cast.contact) =>
      (await (await t.as(who)).get('/api/requests?state=ended')).body.rows.find((row: { id: string }) => row.id === id).unrated
    const [settled, declined] = [await aSettledRequest(t), await aDeclinedRequest(t)]
    expect([await asked(settled.id), await asked(settled.id, t.cast.officer), await asked(declined.id)]).toEqual([true, false, false])
    const now = t.now()
    t.travel({ hours: 24 * 20 })
    expect(await asked(declined.id)).toBe(true)
    for (const { id } of [settled, declined]) expect((await rate(t.cast.contact, id)).status).toBe(201)
    expect([await asked(settled.id), await asked(declined.id)]).toEqual([false, false])
    t.travel(now)
  })

  it('comes after the final refusal: not while it can be appealed (R8.1)', async () => {
    const { id } = await aDeclinedRequest(t)
    t.travel(Temporal.Instant.from('2026-12-06T00:00:00+08:00'))
    expect((await rate(t.cast.contact, id)).body.code).toBe('rateTooEarly')
    t.travel(Temporal.Instant.from('2026-12-06T00:00:01+08:00'))
    expect((await rate(t.cast.contact, id)).status).toBe(201)
  })

  it('is public, told to the officer, and opens nothing when it is good', async () => {
    const { id } = await aSettledRequest(t)
    await rate(t.cast.contact, id)
    const after = await findOne(t, id)
    expect(after.rating).toMatchObject({ ...good, ratedBy: '王嘉树', comment: null, callBack: null })
    expect(after.clocks.some(clock => clock.kind === 'callBack')).toBe(false)
    expect(after.history[0]).toMatchObject({ public: true, sentence: '评价“非常满意”。陪我们跑了三趟，谢谢。' })
    const { rows } = (await (await t.as(t.cast.officer)).get('/api/notices')).body
    expect(rows.find((row: { requestId: string }) => row.requestId === id).sentence).toBe(
      '广州鹭汀智能装备有限公司对“二次消防能否先于房东的一次消防验收”评价“非常满意”。',
    )
  })

  it.each([1, 2])('of grade %i opens a call-back of the minister, due in one working day (R8.2)', async grade => {
    const { id } = await aSettledRequest(t)
    await rate(t.cast.contact, id, { ...bad, grade })
    const after = await findOne(t, id)
    expect(after.clocks.find(clock => clock.kind === 'callBack')).toMatchObject({
      holderName: '郑怀远',
      dueAt: '2026-11-26T10:00:00Z',
      stoppedAt: null,
    })
    expect(after.rating?.callBack).toMatchObject({ dueAt: '2026-11-26T10:00:00Z', closedAt: null })
    const { rows } = (await (await t.as(t.cast.minister)).get('/api/notices')).body
    expect(rows.find((row: { requestId: string }) => row.requestId === id).kind).toBe('rating.given')
  })

  it('goes to the next superior while the minister is on leave, and tells upward when it is late', async () => {
    await onLeave(t, t.cast.minister)
    const { id } = await aSettledRequest(t)
    await rate(t.cast.contact, id, bad)
    await backFromLeave(t, t.cast.minister)
    expect((await findOne(t, id)).clocks.find(clock => clock.kind === 'callBack')?.holderName).toBe('何知衡')
    t.travel(Temporal.Instant.from('2026-11-27T18:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    const { rungs } = (await findOne(t, id)).clocks.find(clock => clock.kind === 'callBack') ?? { rungs: [] }
    expect(rungs.filter(rung => rung.firedAt).at(-1)?.names).toEqual(['何知衡'])
    t.travel(Temporal.Instant.from('2026-11-30T10:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    const later = (await findOne(t, id)).clocks.find(clock => clock.kind === 'callBack')?.rungs ?? []
    expect(later.filter(rung => rung.firedAt).at(-1)?.names).toEqual(['苏明哲'])
  })

  it('stays when the matter is reopened and settled again: once (R8.1)', async () => {
    const { id } = await aSettledRequest(t)
    await rate(t.cast.contact, id, bad)
    await act(t, t.cast.contact, `/api/requests/${id}/reopening`, { reason: '楼层写错了。' })
    const { lastMessageId } = await findOne(t, id)
    await act(t, t.cast.officer, `/api/requests/${id}/settlement`, { words: '已改正。', seen: lastMessageId })
    expect((await rate(t.cast.contact, id)).body.code).toBe('ratedAlready')
  })

  it('rated twice at the same moment, and with the same key: once', async () => {
    const { id } = await aSettledRequest(t)
    const answers = await Promise.all([rate(t.cast.contact, id), rate(t.cast.contact, id, bad)])
    expect(answers.map(answer => answer.status).sort()).toEqual([201, 409])
    const other = await aSettledRequest(t)
    const same = await Promise.all([rate(t.cast.contact, other.id, good, 'r'), rate(t.cast.contact, other.id, good, 'r')])
    expect(same[0]?.body).toEqual(same[1]?.body)
  })
})
