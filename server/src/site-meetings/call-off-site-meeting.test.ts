import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aHeldSiteMeeting, aSiteMeeting } from '@yigen/testing/site-meetings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/site-meetings/${id}/calling-off`
const body = { reason: '联审已经通过，不用再开。' }
const callOff = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('callOffSiteMeeting, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aSiteMeeting(t)).id, { path, body }))

  it('refuses one without a reason: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aSiteMeeting(t)).id), { reason: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the meeting from who neither sees the project nor is asked: 404', async () =>
    expectHidden(t, (await aSiteMeeting(t, { unitIds: [], memberIds: [] })).id, { path, body }))

  it('is not for who is asked: 403', async () => {
    const { id } = await aSiteMeeting(t)
    for (const who of [t.cast.clerk, t.cast.contact]) expect((await callOff(who, id)).status).toBe(403)
  })

  it('refuses one that was held, or called off: 409', async () => {
    expect((await callOff(t.cast.officer, (await aHeldSiteMeeting(t)).id)).body.code).toBe('meetingOver')
    const { id } = await aSiteMeeting(t)
    await callOff(t.cast.officer, id)
    expect((await callOff(t.cast.officer, id)).body.code).toBe('meetingOver')
  })
})

describe('a site meeting called off', () => {
  it('is told to everybody asked, the enterprise among them', async () => {
    const { id, projectId } = await aSiteMeeting(t)
    const answer = await callOff(t.cast.officer, id)
    expect([answer.status, answer.body]).toEqual([200, { id, projectId, at: t.now().toString() }])
    for (const who of [t.cast.clerk, t.cast.foreignOfficer, t.cast.contact])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].kind).toBe('siteMeeting.calledOff')
    expect((await historyOf(t, 'siteMeeting.announcedOff')).at(-1)).toMatchObject({ subject_id: id, public: true })
    expect((await historyOf(t, 'siteMeeting.whyCalledOff')).at(-1)).toMatchObject({ subject_id: id, public: false, data: body })
    const { body: shown } = await (await t.as(t.cast.minister)).get(`/api/site-meetings/${id}`)
    expect(shown).toMatchObject({ status: 'calledOff', calledOffWhy: body.reason, may: [] })
  })

  it('is done once for the same key', async () => {
    const { id } = await aSiteMeeting(t)
    const [one, two] = await Promise.all([callOff(t.cast.officer, id, 'same'), callOff(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
