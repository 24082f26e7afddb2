import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aLeadersOwn, answer, aProposedLift, aStreetsLift, proposal, question, theCity } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/requests/${id}/lifts`
const propose = async (who: string, id: string, body: unknown = proposal(t), key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('proposeLift, in the order of refusal', () => {
  it('refuses to ask a level at which nobody could take it up: 409', async () => {
    const { id } = await aRepliedRequest(t)
    const refused = await propose(t.cast.officer, id)
    expect([refused.status, refused.body.title]).toEqual([409, '市里还没有可以接收的领导，不能上提。'])
    await theCity(t)
  })

  it('refuses who is not signed in, then what is not written: 401, 400', async () => {
    const { id } = await aRepliedRequest(t)
    await expectNobody(t, id, { path, body: proposal(t) })
    for (const [field, body] of Object.entries({
      question: { ...proposal(t), question: ' ' },
      tried: { ...proposal(t), tried: '' },
      day: proposal(t, -2),
    })) {
      const refused = await propose(t.cast.officer, id, body)
      expect([refused.status, refused.body.errors[0].field]).toEqual([400, field])
    }
  })

  it('hides the matter: 404', async () => expectHidden(t, (await aRepliedRequest(t)).id, { path, body: proposal(t) }))

  it('is for who has the matter in hand: 403', async () => {
    const { id } = await aRepliedRequest(t)
    for (const who of [t.cast.minister, t.cast.leader, t.cast.contact]) expect((await propose(who, id)).body.code).toBe('mayNot')
  })

  it('refuses a second while one is on its way, and one about what is over: 409', async () => {
    const { requestId } = await aProposedLift(t)
    expect((await propose(t.cast.officer, requestId)).body.code).toBe('liftRuns')
    const { id } = await aRepliedRequest(t)
    await act(t, t.cast.contact, `/api/requests/${id}/withdrawal`, { reason: '不用了。' })
    expect((await propose(t.cast.officer, id)).body.code).toBe('alreadyEnded')
  })

  it('of two proposed at once one is second', async () => {
    const { id } = await aRepliedRequest(t)
    const both = await Promise.all([propose(t.cast.officer, id), propose(t.cast.deputy, id)])
    expect(both.map(one => one.status).sort()).toEqual([201, 409])
  })
})

describe('a question proposed (R18.2)', () => {
  it('waits eight working hours for the superior, is told to them, and the enterprise reads nothing of it', async () => {
    const { id, requestId } = await aProposedLift(t)
    const lift = (await (await t.as(t.cast.minister)).get(`/api/lifts/${id}`)).body
    expect(lift).toMatchObject({ status: 'proposed', level: 'city', question, waitsFor: '郑怀远', askedName: '广州市' })
    expect(lift.may).toEqual(['liftQuestion', 'sendBackLift', 'withdrawLift'])
    expect((await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'lift.proposed' })
    expect((await historyOf(t, 'lift.proposed')).every(row => !row.public)).toBe(true)
    const shown = (await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body
    expect([shown.levelAsked, JSON.stringify(shown).includes(question)]).toEqual([null, false])
    const rows = (await (await t.as(t.cast.minister)).get('/api/today')).body.rows
    expect(rows.find((row: { subject: { id: string } }) => row.subject.id === id)).toMatchObject({ next: 'liftQuestion', turn: 'me' })
  })

  it('asks of a street the district', async () => {
    const { id } = await aStreetsLift(t, 'proposed')
    expect((await (await t.as(t.cast.otherMinister)).get(`/api/lifts/${id}`)).body).toMatchObject({
      level: 'district',
      askedName: '海珠区',
    })
  })

  it('of a leader’s own matter goes to another: nobody decides about their own (R1.4)', async () => {
    const enterpriseId = await aLeadersOwn(t)
    const filing = { enterpriseId, title: '实验室扩建', body: '想扩建，先报哪一家？', source: 'desk' }
    const { id: requestId } = await act(t, t.cast.leader, '/api/requests', filing)
    const { body } = await propose(t.cast.leader, requestId)
    expect([body.waitsFor === '苏明哲', body.waitsFor !== null]).toEqual([false, true])
  })

  it('ends with its matter, and whoever had it is told', async () => {
    const { id, requestId } = await aProposedLift(t)
    await act(t, t.cast.contact, `/api/requests/${requestId}/withdrawal`, { reason: answer })
    expect((await (await t.as(t.cast.officer)).get(`/api/lifts/${id}`)).body).toMatchObject({ status: 'ended', waitsFor: null, may: [] })
    const open = await t.db.selectFrom('clock').select('id').where('subject_id', '=', id).where('stopped_at', 'is', null).execute()
    expect(open).toEqual([])
  })

  it('is done once for the same key', async () => {
    const { id } = await aRepliedRequest(t)
    const body = proposal(t)
    const [one, two] = await Promise.all([propose(t.cast.officer, id, body, 'same'), propose(t.cast.officer, id, body, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
