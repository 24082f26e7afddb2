import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting, expectOnce, expectOrder } from '@yigen/testing/meetings.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/agenda-items/${id}/askings`
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('askLeader is refused in order and for who is no leader; the leader is told at once, the chair holds the clock (R17.3)', async () => {
  const { leader, officer, minister, deputy } = t.cast
  const { itemId } = await anOpenMeeting(t)
  const body = { leaderId: leader, words: '请商市规划提前单独审查。', day: '2026-12-02' }
  await expectOrder(t, itemId, { path, body, malformed: { ...body, day: '' } })
  const caller = await t.as(deputy)
  for (const wrong of [{ leaderId: officer }, { day: '2026-11-26' }])
    expect((await caller.post(path(itemId), { ...body, ...wrong })).body.errors[0].field).toBe(Object.keys(wrong)[0])
  await expectOnce(t, deputy, path(itemId), body)
  const clocks = await t.db.selectFrom('clock').select(['holder_id', 'due_at']).where('kind', '=', 'asking').execute()
  expect(clocks.map(clock => [clock.holder_id, clock.due_at.toString()])).toEqual([[minister, '2026-12-02T10:00:00Z']])
  expect((await (await t.as(leader)).get('/api/notices')).body.rows[0].sentence).toContain('例会提请你在')
  const row = (await (await t.as(minister)).get('/api/today')).body.rows.find(
    (one: { subject: { kind: string } }) => one.subject.kind === 'asking',
  )
  expect(row?.next).toBe('chaseAsking')
})
