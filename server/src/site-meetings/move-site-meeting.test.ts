import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aHeldSiteMeeting, aSiteMeeting } from '@yigen/testing/site-meetings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/site-meetings/${id}/move`
const body = () => ({ startsAt: t.now().add({ hours: 80 }).toString(), place: '南石湾 1 号楼', reason: '联审会改期。' })
const move = async (who: string | null, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), { ...body(), ...more }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('moveSiteMeeting, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aSiteMeeting(t)).id, { path, body: body() }))

  it('refuses one to the past, or without a reason: 400', async () => {
    const { id } = await aSiteMeeting(t)
    expect((await move(t.cast.officer, id, { reason: '' })).status).toBe(400)
    const past = await move(t.cast.officer, id, { startsAt: t.now().toString() })
    expect([past.status, past.body.errors[0].field]).toEqual([400, 'startsAt'])
  })

  it('hides the meeting from who neither sees the project nor is asked: 404', async () =>
    expectHidden(t, (await aSiteMeeting(t, { unitIds: [], memberIds: [] })).id, { path, body: body() }))

  it('is not for who is asked: 403', async () => {
    const { id } = await aSiteMeeting(t)
    for (const who of [t.cast.clerk, t.cast.foreignOfficer, t.cast.contact]) expect((await move(who, id)).status).toBe(403)
  })

  it('refuses one that was held: 409', async () =>
    expect((await move(t.cast.officer, (await aHeldSiteMeeting(t)).id)).body.code).toBe('meetingOver'))
})

describe('a site meeting moved', () => {
  it('is told to everybody asked; where it was to be stays on record', async () => {
    const { id, projectId } = await aSiteMeeting(t)
    const sent = body()
    const answer = await move(t.cast.minister, id, sent)
    expect([answer.status, answer.body]).toEqual([200, { id, projectId, at: t.now().toString() }])
    const shown = (await (await t.as(t.cast.officer)).get(`/api/site-meetings/${id}`)).body
    expect(shown).toMatchObject({ startsAt: sent.startsAt, place: '南石湾 1 号楼', status: 'planned' })
    const moves = await t.db.selectFrom('site_meeting_move').select(['from_place', 'reason']).where('meeting_id', '=', id).execute()
    expect(moves).toEqual([{ from_place: '南石湾 3 号楼', reason: '联审会改期。' }])
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.officer])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].kind).toBe('siteMeeting.moved')
    expect((await historyOf(t, 'siteMeeting.rearranged')).at(-1)).toMatchObject({ subject_id: id, public: true })
    expect((await historyOf(t, 'siteMeeting.whyMoved')).at(-1)).toMatchObject({
      subject_id: id,
      public: false,
      data: { reason: sent.reason },
    })
  })

  it('stands on record with its reason, internal, where the enterprise is not asked', async () => {
    const { id } = await aSiteMeeting(t, { enterpriseAsked: false })
    await move(t.cast.officer, id)
    expect((await historyOf(t, 'siteMeeting.moved')).at(-1)).toMatchObject({ subject_id: id, public: false })
    expect((await historyOf(t, 'siteMeeting.rearranged')).some(({ subject_id }) => subject_id === id)).toBe(false)
  })

  it('is done once for the same key', async () => {
    const { id } = await aSiteMeeting(t)
    const [one, two] = await Promise.all([move(t.cast.officer, id, {}, 'same'), move(t.cast.officer, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
