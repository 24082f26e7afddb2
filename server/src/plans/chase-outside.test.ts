import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aPlanInForce, days, finish, milestone, milestoneOf, outside } from '@yigen/testing/plans.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chaseOutside } from './chase-outside.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const clocksOf = (id: string) =>
  t.db.selectFrom('clock').select(['kind', 'started_at', 'due_at', 'stopped_by']).where('subject_id', '=', id).execute()

describe('chaseOutside (R15.5)', () => {
  it('past the time an authority was expected its officer owes a chase from that moment, once, on Today', async () => {
    const review = milestone('联审', outside, days(2))
    const { projectId } = await aPlanInForce(t, { milestones: [review] })
    await chaseOutside(t.db, t.now())
    expect(await clocksOf(review.id)).toEqual([])
    const { expectedAt } = (await milestoneOf(t, projectId, review.id)).now
    t.travel({ hours: 24 * 7 })
    await Promise.all([chaseOutside(t.db, t.now()), chaseOutside(t.db, t.now())])
    expect((await clocksOf(review.id)).map(one => [one.kind, one.started_at.toString()])).toEqual([['chase', expectedAt]])
    const { rows } = (await (await t.as(t.cast.officer)).get('/api/today')).body
    expect(rows.find((row: { subject: { id: string } }) => row.subject.id === review.id)).toMatchObject({
      next: 'chaseAuthority',
      title: '鹭汀智能研发中心：联审',
      turn: 'me',
    })
    const told = (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows.filter(
      (row: { kind: string }) => row.kind === 'milestone.toChase',
    )
    expect(told).toHaveLength(1)
  })

  it('nobody is chased before the time that is expected anew, nor once it is finished', async () => {
    const review = milestone('联审', outside, days(2))
    await aPlanInForce(t, { milestones: [review] })
    t.travel({ hours: 24 * 7 })
    await chaseOutside(t.db, t.now())
    const until = t.now().add({ hours: 48 }).toString()
    await act(t, t.cast.officer, `/api/milestones/${review.id}/expectation`, { until, words: '改到周五。' })
    expect((await clocksOf(review.id)).map(one => one.stopped_by)).toEqual(['milestone.expected'])
    await chaseOutside(t.db, t.now())
    expect(await clocksOf(review.id)).toHaveLength(1)
    t.travel({ hours: 72 })
    await chaseOutside(t.db, t.now())
    await finish(t, review.id)
    expect((await clocksOf(review.id)).map(one => one.stopped_by).sort()).toEqual(['milestone.expected', 'milestone.finished'])
  })
})
