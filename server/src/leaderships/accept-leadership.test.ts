import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, aLeaderProposal, clocksOfProject, leadOf } from '@yigen/testing/key-projects.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/leader/acceptance`
const accept = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('acceptLeadership, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aLeaderProposal(t)).id, { path, body: {} }))

  it('refuses what is no id: 400', async () => expect((await accept(t.cast.leader, 'nothing')).status).toBe(400))

  it('hides the project from who does not see it: 404', async () =>
    expectHidden(t, (await aLeaderProposal(t)).id, { path, body: undefined }))

  it('is not for who leads it, nor for the minister: 403', async () => {
    const { id } = await aLeaderProposal(t)
    for (const who of [t.cast.leader, t.cast.minister, t.cast.officer])
      expect((await accept(who, id)).body.title).toBe('这一步由被提名的领导来做。')
  })

  it('is over with its answer: nobody is asked any more, 403', async () => {
    const { id, toId } = await aLeaderProposal(t)
    expect((await accept(toId, id)).status).toBe(200)
    expect((await accept(toId, id)).status).toBe(403)
    expect((await accept(toId, await aKeyProject(t))).status).toBe(403)
  })
})

describe('a change of leader accepted (R14.1, R14.2, R3.8)', () => {
  it('ends one leadership and begins the next at one instant; the reviews go on', async () => {
    const { id, toId } = await aLeaderProposal(t)
    const before = await clocksOfProject(t, id, 'review')
    t.travel({ hours: 2 })
    const answer = await accept(toId, id)
    expect([answer.status, answer.body]).toEqual([200, { id, isKey: true, leaderId: toId, at: t.now().toString() }])
    expect(await leadOf(t, id)).toEqual({ isKey: true, leader: toId, running: [toId] })
    const { rows } = await sql<{ touch: number }>`
      select count(*)::int as touch from leadership a join leadership b using (project_id)
      where project_id = ${id} and upper(a.during) = lower(b.during) and a.leader_id = ${t.cast.leader} and b.leader_id = ${toId}`.execute(
      t.db,
    )
    expect(rows).toEqual([{ touch: 1 }])
    expect(await clocksOfProject(t, id, 'review')).toEqual(before)
    expect(await clocksOfProject(t, id, 'leaderAnswer')).toMatchObject([{ stopped_by: 'leadership.accepted' }])
    for (const who of [t.cast.leader, t.cast.minister, t.cast.officer])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].sentence).toBe(
        '江知远接替苏明哲任“鹭汀智能研发中心”的项目领导，从现在起负责。',
      )
    expect((await historyOf(t, 'leadership.accepted')).at(-1)).toMatchObject({ subject_id: id, public: false, actor_id: toId })
  })

  it('begins within the same instant, too, without a gap', async () => {
    const { id, toId } = await aLeaderProposal(t)
    expect((await accept(toId, id)).status).toBe(200)
    const { rows } = await sql<{ whole: boolean }>`
      select range_agg(during) = multirange(tstzrange(min(lower(during)), null)) as whole from leadership where project_id = ${id}`.execute(
      t.db,
    )
    expect(rows).toEqual([{ whole: true }])
  })

  it('is done once for the same key', async () => {
    const { id, toId } = await aLeaderProposal(t)
    const [one, two] = await Promise.all([accept(toId, id, 'same'), accept(toId, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
