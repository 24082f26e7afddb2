import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { brokenPromises } from '@yigen/testing/model/invariants.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aHeldSiteMeeting } from '@yigen/testing/site-meetings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const body = { words: '方案已备好，企业看过。' }
const path = (id: string, decisionId: string) => `/api/site-meetings/${id}/decisions/${decisionId}/finish`
const finish = async (who: string | null, on: { id: string; decisions: { id: string }[] }, n = 1, key?: string) =>
  (await t.as(who)).post(path(on.id, on.decisions[n]?.id ?? never), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('finishDecision, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => {
    const held = await aHeldSiteMeeting(t)
    await expectNobody(t, held.id, { path: id => path(id, held.decisions[1]?.id ?? never), body })
  })

  it('refuses one without words: 400', async () => {
    const held = await aHeldSiteMeeting(t)
    const answer = await (await t.as(t.cast.officer)).post(path(held.id, held.decisions[1]?.id ?? never), { words: '' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides the meeting from who does not see it, and what it never decided: 404', async () => {
    const held = await aHeldSiteMeeting(t)
    for (const who of [t.cast.otherMinister, t.cast.outsider, t.cast.streetHead]) expect((await finish(who, held)).status).toBe(404)
    expect((await finish(t.cast.officer, held, 7)).status).toBe(404)
  })

  it('is for who follows the project: 403 for a leader, the unit, the enterprise', async () => {
    const held = await aHeldSiteMeeting(t)
    for (const who of [t.cast.leader, t.cast.clerk, t.cast.contact])
      expect((await finish(who, held)).body.title).toBe('这一步由首席服务官、B 角或项目部长来做。')
  })

  it('refuses a unit’s, and one that is done: 409', async () => {
    const held = await aHeldSiteMeeting(t)
    expect((await finish(t.cast.officer, held, 0)).body.code).toBe('decisionOfUnit')
    await finish(t.cast.officer, held)
    expect((await finish(t.cast.officer, held)).body.code).toBe('decisionFinished')
  })
})

describe('a decision done (R7.7)', () => {
  it('stops its clock and no other of the meeting, and is told to who leads', async () => {
    const day = t
      .now()
      .add({ hours: 24 * 6 })
      .toString()
      .slice(0, 10)
    const officers = ['备 1 号楼首层方案。', '约设计院。'].map(words => ({ owner: 'officer', words, day }))
    const held = await aHeldSiteMeeting(t, { decisions: officers })
    const answer = await finish(t.cast.deputy, held, 0)
    expect([answer.status, answer.body]).toEqual([200, { id: held.id, projectId: held.projectId, at: t.now().toString() }])
    const clocks = await t.db
      .selectFrom('clock')
      .select('stopped_by')
      .where('kind', '=', 'decision')
      .where(
        'subject_id',
        'in',
        held.decisions.map(one => one.id),
      )
      .orderBy('stopped_by')
      .execute()
    expect(clocks).toEqual([{ stopped_by: 'siteMeeting.decisionDone' }, { stopped_by: null }])
    const { body: shown } = await (await t.as(t.cast.officer)).get(`/api/site-meetings/${held.id}`)
    expect(shown.decisions).toMatchObject([
      { doneBy: '黎景行', doneWords: body.words, mayFinish: false },
      { doneAt: null, mayFinish: true },
    ])
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'siteMeeting.decisionDone' })
    expect((await historyOf(t, 'siteMeeting.decisionDone')).at(-1)).toMatchObject({ subject_id: held.id, public: false })
  })

  it('is done once for the same key', async () => {
    const held = await aHeldSiteMeeting(t)
    const [one, two] = await Promise.all([finish(t.cast.officer, held, 1, 'same'), finish(t.cast.officer, held, 1, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})

it('after all of it nothing is broken of what must always hold', async () => expect(await brokenPromises(t)).toEqual([]))
