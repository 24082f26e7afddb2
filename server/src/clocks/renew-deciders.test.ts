import { applyLeaveBoundaries } from '@yigen/server/assignments/apply-leave-boundaries.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { anAppeal, aProposedDecline } from '@yigen/testing/declines.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await makeMember(t.db, t.now(), { name: '许知行', unitId: '440105', roles: ['leader'] })
})
beforeEach(async () => {
  t.travel(wednesday)
  await t.db.deleteFrom('leave').execute()
})
afterAll(() => t.close())

const holderOf = async (requestId: string, kind: string) =>
  (await findOne(t, requestId)).clocks.find(clock => clock.kind === kind && clock.stoppedAt === null)?.holderName
const leaveOf = async (memberId: string) => {
  const leave = { from: t.now().toString(), until: t.now().add({ hours: 2 }).toString() }
  await (await t.as(memberId)).post(`/api/members/${memberId}/leaves`, leave)
}

describe('a decision whose holder goes on leave', () => {
  it('passes to the next superior, and comes back with them (R1.4, R3.4)', async () => {
    const [decline, rating] = [await aProposedDecline(t), await aRating(t)]
    await leaveOf(t.cast.minister)
    expect(await holderOf(decline.requestId, 'release')).toBe('何知衡')
    expect(await holderOf(rating.requestId, 'callBack')).toBe('何知衡')
    const { rows } = (await (await t.as(t.cast.head)).get('/api/notices')).body
    expect(rows[0].kind).toBe('cover.begun')
    t.travel({ hours: 3 })
    await applyLeaveBoundaries(t.db, t.now())
    expect(await holderOf(decline.requestId, 'release')).toBe('郑怀远')
    expect(await holderOf(rating.requestId, 'callBack')).toBe('郑怀远')
  })

  it('lets the head decide what they hold meanwhile', async () => {
    const decline = await aProposedDecline(t)
    expect((await (await t.as(t.cast.head)).post(`/api/declines/${decline.id}/release`, {})).status).toBe(403)
    await leaveOf(t.cast.minister)
    expect((await (await t.as(t.cast.head)).post(`/api/declines/${decline.id}/release`, {})).status).toBe(200)
    t.travel({ hours: 3 })
    await applyLeaveBoundaries(t.db, t.now())
  })

  it('goes to another leader, of an appeal', async () => {
    const appeal = await anAppeal(t)
    await leaveOf(t.cast.leader)
    expect(await holderOf(appeal.requestId, 'appeal')).toBe('许知行')
    t.travel({ hours: 3 })
    await applyLeaveBoundaries(t.db, t.now())
    expect(await holderOf(appeal.requestId, 'appeal')).toBe('苏明哲')
  })
})
