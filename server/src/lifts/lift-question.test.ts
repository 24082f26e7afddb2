import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { guangzhou, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAskedLift, aProposedLift, aStreetsLift, lending, theCity } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'

let t: TestApp
let city: string
const path = (id: string) => `/api/lifts/${id}/lending`
const lend = async (who: string, id: string, body: unknown = lending(t), key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
})
afterAll(() => t.close())

describe('liftQuestion, in the order of refusal', () => {
  it('401, 400 for what is not written and for a day that is over, 404', async () => {
    const { id } = await aProposedLift(t)
    await expectNobody(t, id, { path, body: lending(t) })
    expect((await lend(t.cast.minister, id, { ...lending(t), question: ' ' })).body.errors[0].field).toBe('question')
    expect((await lend(t.cast.minister, id, lending(t, -1))).body.errors[0].field).toBe('day')
    await expectHidden(t, id, { path, body: lending(t) })
    expect((await lend(city, id)).status).toBe(404)
  })

  it('is for a superior who did not propose it: 403', async () => {
    const { id } = await aProposedLift(t)
    expect((await lend(t.cast.officer, id)).body.code).toBe('notOwnWork')
    expect((await lend(t.cast.deputy, id)).body.code).toBe('mayNot')
  })

  it('refuses what is lent up or withdrawn already: 409', async () => {
    const asked = await anAskedLift(t)
    expect((await lend(t.cast.minister, asked.id)).body.title).toBe('这个问题已上提，等上级接收。')
    const gone = await aProposedLift(t)
    await act(t, t.cast.officer, `/api/lifts/${gone.id}/withdrawal`, undefined)
    expect((await lend(t.cast.minister, gone.id)).body.title).toBe('这个问题已撤回。')
  })
})

describe('a question lent up (R18.2)', () => {
  it('lies with the default leader of the city for eight working hours of its own, in its own words', async () => {
    const { id, requestId } = await aProposedLift(t)
    const words = '请市消防支队明确一期能否先行核验。'
    expect((await lend(t.cast.minister, id, { ...lending(t), question: words })).body).toMatchObject({ id, status: 'asked' })
    const clock = await t.db
      .selectFrom('clock')
      .select(['district_id', 'holder_id', 'holder_rule', 'enterprise_id', 'request_id', 'promise_amount', 'promise_unit'])
      .where('subject_id', '=', id)
      .where('stopped_at', 'is', null)
      .executeTakeFirstOrThrow()
    expect(clock).toEqual({
      ...{ district_id: guangzhou, holder_id: city, holder_rule: 'leader', enterprise_id: null, request_id: null },
      ...{ promise_amount: 8, promise_unit: 'workingHours' },
    })
    const lift = (await (await t.as(city)).get(`/api/lifts/${id}`)).body
    expect(lift).toMatchObject({ question: words, about: null, districtName: '海珠区', enterpriseName: '广州鹭汀智能装备有限公司' })
    expect(lift.may).toEqual(['acceptLift', 'returnLift'])
    const { rows } = (await (await t.as(city)).get('/api/today')).body
    expect(rows.find((row: { subject: { id: string } }) => row.subject.id === id)).toMatchObject({
      next: 'acceptLift',
      title: `海珠区：${words}`,
      enterpriseName: '',
    })
    expect((await (await t.as(city)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'lift.asked' })
    // the matter itself stays closed to the city
    expect((await (await t.as(city)).get(`/api/requests/${requestId}`)).status).toBe(404)
  })

  it('is read by the enterprise as the level that was asked and by when, not what is asked', async () => {
    const { id, requestId } = await anAskedLift(t)
    const shown = (await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body
    expect(shown.levelAsked.level).toBe('city')
    expect(shown.history.find((row: { kind: string }) => row.kind === 'lift.asked').sentence).toContain('已请市里协调')
    expect((await historyOf(t, 'lift.asked')).find(row => row.subject_id === id)?.public).toBe(true)
    expect(JSON.stringify(shown)).not.toContain(lending(t).question)
  })

  it('of a street lies with the district’s leader, who sees the matter', async () => {
    const { id, requestId } = await aStreetsLift(t, 'asked')
    const lift = (await (await t.as(t.cast.leader)).get(`/api/lifts/${id}`)).body
    expect(lift).toMatchObject({ waitsFor: '苏明哲', about: { kind: 'request', id: requestId } })
    expect((await (await t.as(city)).get(`/api/lifts/${id}`)).status).toBe(404)
  })

  it('goes to another leader of the city while the first is on leave (R3.4, R10.2)', async () => {
    const { id } = await anAskedLift(t)
    await makeMember(t.db, t.now(), { name: '方远舟', unitId: guangzhou, roles: ['leader'], districtId: guangzhou })
    const [from, until] = [t.now(), t.now().add({ hours: 48 })].map(String)
    await act(t, city, `/api/members/${city}/leaves`, { from, until })
    await applyLeaveBoundaries(t.db, t.now())
    expect((await (await t.as(t.cast.officer)).get(`/api/lifts/${id}`)).body.waitsFor).toBe('方远舟')
  })

  it('is done once for the same key', async () => {
    const { id } = await aProposedLift(t)
    const body = lending(t)
    const [one, two] = await Promise.all([lend(t.cast.minister, id, body, 'same'), lend(t.cast.minister, id, body, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
