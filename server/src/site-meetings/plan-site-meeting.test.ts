import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aPlannedProject } from '@yigen/testing/key-projects.ts'
import { expectHidden, expectNobody, never } from '@yigen/testing/order.ts'
import { meetingBody } from '@yigen/testing/site-meetings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/site-meetings`
const plan = async (who: string | null, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), meetingBody(t, more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('planSiteMeeting, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await aPlannedProject(t), { path, body: meetingBody(t) }))

  it('refuses one of the past, without a place, with nobody or strangers asked: 400', async () => {
    const id = await aPlannedProject(t)
    const field = async (more: object) => {
      const answer = await plan(t.cast.officer, id, more)
      return [answer.status, answer.body.errors[0].field]
    }
    expect(await field({ place: '' })).toEqual([400, 'place'])
    expect(await field({ startsAt: t.now().toString() })).toEqual([400, 'startsAt'])
    expect(await field({ unitIds: [], memberIds: [], enterpriseAsked: false })).toEqual([400, 'unitIds'])
    expect(await field({ memberIds: [never] })).toEqual([400, 'memberIds'])
    expect(await field({ memberIds: [t.cast.contact] })).toEqual([400, 'memberIds'])
    expect(await field({ unitIds: ['440199-none'] })).toEqual([400, 'unitIds'])
  })

  it('hides the project from who does not see it: 404', async () =>
    expectHidden(t, await aPlannedProject(t), { path, body: meetingBody(t, { memberIds: [] }) }))

  it('is not for the enterprise, nor for a head: 403', async () => {
    const id = await aPlannedProject(t)
    for (const who of [t.cast.contact, t.cast.head])
      expect((await plan(who, id)).body.title).toBe('这一步由首席服务官、B 角、项目部长或领导来做。')
  })

  it('refuses once the project is over: 409', async () => {
    const id = await aPlannedProject(t)
    await t.db.updateTable('project').set({ status: 'lost', ended_at: t.now() }).where('id', '=', id).execute()
    expect((await plan(t.cast.officer, id)).body.code).toBe('meetingNeedsOpen')
  })
})

describe('a site meeting planned', () => {
  it.each(['officer', 'deputy', 'minister', 'leader'] as const)('by the %s is told to everybody asked', async role => {
    const id = await aPlannedProject(t)
    const answer = await plan(t.cast[role], id)
    expect([answer.status, answer.body]).toMatchObject([201, { projectId: id, at: t.now().toString() }])
    for (const who of [t.cast.clerk, t.cast.foreignOfficer, t.cast.contact]) {
      const [told] = (await (await t.as(who)).get('/api/notices')).body.rows
      const said = '请你参加“鹭汀智能研发中心”现场会：周五 11-27 15:42，南石湾 3 号楼，联审后现场定消防路径。'
      expect([told.kind, told.sentence]).toEqual(['siteMeeting.asked', expect.stringContaining(said)])
    }
    expect((await historyOf(t, 'siteMeeting.announced')).at(-1)).toMatchObject({ subject_id: answer.body.id, public: true })
  })

  it('stands in the line of its project once, whether the enterprise reads it or not (R14.1)', async () => {
    const id = await aPlannedProject(t)
    await plan(t.cast.officer, id)
    await plan(t.cast.officer, id, { enterpriseAsked: false })
    const { rows } = (await (await t.as(t.cast.officer)).get(`/api/history?projectId=${id}`)).body
    const ofMeetings = rows.filter(({ kind }: { kind: string }) => kind.startsWith('siteMeeting.'))
    expect(ofMeetings.map((row: { kind: string; public: boolean }) => [row.kind, row.public])).toEqual([
      ['siteMeeting.planned', false],
      ['siteMeeting.announced', true],
    ])
  })

  it('counts as an event of the project where the enterprise is asked; else it reads nothing of it (R13.6, R13.7)', async () => {
    const id = await aPlannedProject(t)
    const eventOf = async () =>
      (await t.db.selectFrom('project').select('last_event_at').where('id', '=', id).executeTakeFirstOrThrow()).last_event_at.toString()
    t.travel({ hours: 1 })
    const before = await eventOf()
    const announced = (await historyOf(t, 'siteMeeting.announced')).length
    await plan(t.cast.officer, id, { enterpriseAsked: false })
    expect([await eventOf(), (await historyOf(t, 'siteMeeting.announced')).length]).toEqual([before, announced])
    await plan(t.cast.officer, id)
    expect(await eventOf()).toBe(t.now().toString())
  })

  it('is done once for the same key', async () => {
    const id = await aPlannedProject(t)
    const [one, two] = await Promise.all([plan(t.cast.officer, id, {}, 'same'), plan(t.cast.officer, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
