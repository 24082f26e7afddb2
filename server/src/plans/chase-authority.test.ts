import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aPlanInForce, days, milestone, officer, outside } from '@yigen/testing/plans.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chaseOutside } from './chase-outside.ts'

let t: TestApp
const path = (id: string) => `/api/milestones/${id}/chases`
const body = { words: '问过处室，周五上会。' }
const chase = async (who: string, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

async function running() {
  const [review, needs] = [milestone('联审', outside, days(2)), milestone('需求', officer, days(9))]
  return { ...(await aPlanInForce(t, { milestones: [review, needs] })), review, needs }
}
const clocksOf = (id: string) =>
  t.db.selectFrom('clock').select(['kind', 'started_at', 'stopped_by']).where('subject_id', '=', id).orderBy('started_at').execute()

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('chaseAuthority, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await running()).review.id, { path, body }))

  it('refuses one without words: 400', async () =>
    expect((await chase(t.cast.officer, (await running()).review.id, {})).body.errors[0].field).toBe('words'))

  it('hides the milestone from who does not see its project: 404', async () => expectHidden(t, (await running()).review.id, { path, body }))

  it('is not for a leader: 403', async () => expect((await chase(t.cast.leader, (await running()).review.id)).status).toBe(403))

  it('refuses what is not outside: 409', async () => {
    expect((await chase(t.cast.officer, (await running()).needs.id)).body.title).toBe('只有区外单位的节点要催问。')
  })
})

describe('催问 (R15.5)', () => {
  it('before the time it was expected it is kept, and starts no clock', async () => {
    const { review } = await running()
    expect((await chase(t.cast.officer, review.id, body, 'same')).status).toBe(200)
    expect(await clocksOf(review.id)).toEqual([])
    expect((await historyOf(t, 'milestone.chased')).filter(row => row.subject_id === review.id)).toHaveLength(1)
  })

  it('past it each chase owes the next, three working days on', async () => {
    const { review } = await running()
    t.travel({ hours: 24 * 6 })
    await chaseOutside(t.db, t.now())
    expect((await chase(t.cast.officer, review.id)).status).toBe(200)
    const clocks = await clocksOf(review.id)
    expect(clocks.map(one => [one.kind, one.stopped_by])).toEqual([
      ['chase', 'milestone.chased'],
      ['chase', null],
    ])
    expect(clocks[1]?.started_at.toString()).toBe(t.now().toString())
  })
})
