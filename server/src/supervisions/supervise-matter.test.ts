import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aRepliedRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { dayIn, order } from '@yigen/testing/supervisions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/requests/${id}/supervisions`
const body = () => ({ words: order, day: dayIn(t, 3) })
const supervise = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body(), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('superviseMatter, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aRepliedRequest(t)).id, { path, body: body() }))

  it('refuses one without words, or without a day: 400', async () => {
    const { id } = await aRepliedRequest(t)
    const leader = await t.as(t.cast.leader)
    const answers = [await leader.post(path(id), { ...body(), words: '' }), await leader.post(path(id), { words: order })]
    expect(answers.map(answer => [answer.status, answer.body.errors[0].field])).toEqual([
      [400, 'words'],
      [400, 'day'],
    ])
  })

  it('hides the matter from who does not see it: 404', async () => expectHidden(t, (await aRepliedRequest(t)).id, { path, body: body() }))

  it.each([['officer'], ['deputy'], ['contact']] as const)('is not for the %s: 403', async role => {
    const answer = await supervise(t.cast[role], (await aRepliedRequest(t)).id)
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由项目部长或领导来做。'])
  })

  it('refuses a day that is over: 400', async () => {
    const answer = await (await t.as(t.cast.leader)).post(path((await aRepliedRequest(t)).id), { words: order, day: dayIn(t, -1) })
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([400, 'supervisionPast', 'day'])
  })

  it('refuses once the matter is over: 409', async () => {
    const answer = await supervise(t.cast.leader, (await aSettledRequest(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'alreadyEnded'])
  })
})

describe('an order given (R7.6)', () => {
  it.each([
    ['leader', 'instruction', '批示'],
    ['minister', 'supervision', '督办'],
  ] as const)(
    'by the %s is a clock of its own with who has the matter in hand; the enterprise reads nothing of it',
    async (role, kind, word) => {
      const { id } = await aRepliedRequest(t)
      const answer = await supervise(t.cast[role], id)
      expect([answer.status, answer.body]).toMatchObject([201, { holderName: '陈若溪', at: t.now().toString() }])
      const officer = await t.as(t.cast.officer)
      const { body: matter } = await officer.get(`/api/requests/${id}`)
      expect(matter.supervisions).toMatchObject([{ order: kind, words: order, dueAt: answer.body.dueAt, answer: null, mayAnswer: true }])
      const clock = matter.clocks.find((one: { kind: string }) => one.kind === 'supervision')
      expect(clock).toMatchObject({
        holderName: '陈若溪',
        dueAt: answer.body.dueAt,
        stoppedAt: null,
        why: expect.stringContaining('前答复'),
      })
      expect((await officer.get('/api/notices')).body.rows[0]).toMatchObject({
        kind: 'supervision.given',
        sentence: expect.stringContaining(word),
      })
      const { body: day } = await officer.get('/api/today')
      expect(day.rows.find((row: { subject: { id: string } }) => row.subject.id === answer.body.id)?.next).toBe('answerSupervision')
      const row = (await historyOf(t, 'supervision.given')).find(one => one.subject_id === answer.body.id)
      expect([row?.public, row?.request_id]).toEqual([false, id])
      const { body: outside } = await (await t.as(t.cast.contact)).get(`/api/requests/${id}`)
      expect(outside).not.toHaveProperty('supervisions')
      expect(JSON.stringify(outside)).not.toMatch(/分段验收，周三前|supervision/)
    },
  )

  it('moves no other clock of the matter', async () => {
    const before = await aRepliedRequest(t)
    await supervise(t.cast.leader, before.id)
    const after = await findOne(t, before.id)
    expect(after.clocks.filter(clock => clock.kind !== 'supervision')).toEqual(before.clocks)
  })

  it('is done once for the same key', async () => {
    const { id } = await aRepliedRequest(t)
    const [one, two] = await Promise.all([supervise(t.cast.leader, id, 'same'), supervise(t.cast.leader, id, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
