import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { aSupervision } from '@yigen/testing/supervisions.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/supervisions/${id}/answer`
const body = { words: '已与消防大队商定分段验收，周五现场核验。' }
const answerIt = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('answerSupervision, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aSupervision(t)).id, { path, body }))

  it('refuses one without words: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aSupervision(t)).id), { words: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides the order from who does not see the matter, and from the enterprise: 404', async () => {
    const { id } = await aSupervision(t)
    await expectHidden(t, id, { path, body })
    expect((await answerIt(t.cast.contact, id)).status).toBe(404)
  })

  it('is not for who gave it, nor for a leader: 403', async () => {
    const given = await aSupervision(t, 'minister')
    expect((await answerIt(t.cast.minister, given.id)).body.code).toBe('notOwnWork')
    expect((await answerIt(t.cast.leader, given.id)).body.code).toBe('mayNot')
  })

  it('refuses a second answer: 409', async () => {
    const { id } = await aSupervision(t)
    await act(t, t.cast.officer, path(id), body)
    const again = await answerIt(t.cast.officer, id)
    expect([again.status, again.body.title]).toEqual([409, '已经答复过。'])
  })
})

describe('an order answered (R7.6)', () => {
  it('stops its clock and is read by who gave it, and by nobody outside', async () => {
    const { id, requestId } = await aSupervision(t)
    t.travel({ hours: 2 })
    const answer = await answerIt(t.cast.officer, id)
    expect([answer.status, answer.body]).toEqual([200, { id, requestId, at: t.now().toString() }])
    const { body: matter } = await (await t.as(t.cast.leader)).get(`/api/requests/${requestId}`)
    expect(matter.supervisions).toMatchObject([
      { answer: body.words, answeredBy: '陈若溪', answeredAt: t.now().toString(), mayAnswer: false },
    ])
    const clock = matter.clocks.find((one: { kind: string }) => one.kind === 'supervision')
    expect(clock).toMatchObject({ stoppedAt: t.now().toString(), stoppedBy: 'supervision.answered' })
    expect((await (await t.as(t.cast.leader)).get('/api/notices')).body.rows[0]).toMatchObject({
      kind: 'supervision.answered',
      data: { words: body.words },
    })
    expect((await historyOf(t, 'supervision.answered')).find(row => row.subject_id === id)?.public).toBe(false)
    expect(JSON.stringify((await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body)).not.toContain(body.words)
  })

  it('is still owed once the matter is over', async () => {
    const { id, requestId } = await aSupervision(t)
    await act(t, t.cast.contact, `/api/requests/${requestId}/withdrawal`, { reason: '房东已经办好了。' })
    expect((await findOne(t, requestId)).status).toBe('withdrawn')
    expect((await answerIt(t.cast.deputy, id)).status).toBe(200)
  })

  it('climbs the ladder while nobody answers (R10.1)', async () => {
    const { id, dueAt } = await aSupervision(t)
    t.travel(Temporal.Instant.from(dueAt).add({ minutes: 1 }))
    await sweepClocks(t.db, t.now())
    const rungs = await t.db
      .selectFrom('clock_rung as g')
      .innerJoin('clock as c', 'c.id', 'g.clock_id')
      .select('g.position')
      .where('c.subject_id', '=', id)
      .orderBy('g.position')
      .execute()
    expect(rungs.map(rung => rung.position)).toEqual([0, 1])
  })

  it('is done once for the same key', async () => {
    const { id } = await aSupervision(t)
    const [one, two] = await Promise.all([answerIt(t.cast.officer, id, 'same'), answerIt(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
