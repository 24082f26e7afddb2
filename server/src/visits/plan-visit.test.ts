import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { inDays, visitBody } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/enterprises/${id}/visits`
const plan = async (who: string | null, more: object = {}, id = t.cast.enterprise, key?: string) =>
  (await t.as(who)).post(path(id), visitBody(t, more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('planVisit, in the order of refusal', () => {
  it('401, 400, 404, 403, 409', async () => {
    await expectNobody(t, t.cast.enterprise, { path, body: visitBody(t) })
    expect((await plan(t.cast.officer, { place: '' })).body.errors[0].field).toBe('place')
    for (const who of [t.cast.outsider, t.cast.clerk, t.cast.foreignContact, t.cast.systemAdministrator])
      expect((await plan(who)).status).toBe(404)
    expect((await plan(t.cast.officer, {}, never)).status).toBe(404)
    expect((await plan(t.cast.contact)).status).toBe(403)
    const past = await plan(t.cast.officer, { startsAt: t.now().toString() })
    expect([past.status, past.body.code, past.body.errors[0].field]).toEqual([400, 'visitPast', 'startsAt'])
  })
})

describe('a visit planned (R20.1)', () => {
  it('is told to the enterprise and its officer, and the enterprise reads it', async () => {
    const answer = await plan(t.cast.foreignOfficer)
    expect([answer.status, answer.body]).toMatchObject([201, { enterpriseId: t.cast.enterprise, at: t.now().toString() }])
    for (const who of [t.cast.contact, t.cast.officer])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].kind).toBe('visit.planned')
    expect((await historyOf(t, 'visit.planned')).at(-1)).toMatchObject({ subject_id: answer.body.id, public: true })
  })

  it('of another bureau within fourteen days is refused, with whom to go; the fifteenth day is free', async () => {
    const close = await plan(t.cast.otherMinister, { startsAt: inDays(t, 16) })
    expect([close.status, close.body.code]).toEqual([409, 'visitTooClose'])
    expect(close.body.title).toContain('2026-11-27 走访这家企业，14 天内不重复上门')
    expect(close.body.changed).toMatchObject({ together: true })
    expect((await plan(t.cast.otherMinister, { startsAt: inDays(t, 17) })).status).toBe(201)
  })

  it('of its officer or deputy is never blocked, and blocks nobody; nor does one bureau block itself', async () => {
    for (const who of [t.cast.officer, t.cast.deputy]) expect((await plan(who, { startsAt: inDays(t, 60) })).status).toBe(201)
    expect((await plan(t.cast.officer)).status).toBe(201)
    expect((await plan(t.cast.foreignOfficer, { startsAt: inDays(t, 61) })).status).toBe(201)
    expect((await plan(t.cast.foreignOfficer, { startsAt: inDays(t, 63) })).status).toBe(201)
    expect((await plan(t.cast.otherMinister, { startsAt: inDays(t, 62) })).status).toBe(409)
  })

  it('is made where the enterprise is asked, and blocks nobody before it agrees', async () => {
    const asked = await plan(t.cast.otherMinister, { startsAt: inDays(t, 62), askConsent: true })
    const { body } = await (await t.as(t.cast.otherMinister)).get(`/api/visits/${asked.body.id}`)
    expect([asked.status, body.whole.consent]).toEqual([201, 'asked'])
    expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0].kind).toBe('visit.consentAsked')
    expect((await plan(t.cast.foreignOfficer, { startsAt: inDays(t, 64) })).status).toBe(201)
  })

  it('by two bureaus at once is one visit', async () => {
    const at = { startsAt: inDays(t, 90) }
    const both = await Promise.all([plan(t.cast.foreignOfficer, at), plan(t.cast.otherMinister, at)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  it('is done once for the same key', async () => {
    const at = { startsAt: inDays(t, 5) }
    const [one, two] = await Promise.all([1, 2].map(() => plan(t.cast.officer, at, t.cast.enterprise, 'same')))
    expect([one?.status, two?.body]).toEqual([201, one?.body])
  })
})
