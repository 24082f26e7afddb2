import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aPausedRequest } from '@yigen/testing/pauses.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/classification`
const classify = async (who: string | null, id: string, serviceCode: unknown = 'business-licence', key?: string) =>
  (await t.as(who)).send('PUT', path(id), { serviceCode }, key)
const settlements = async (id: string) =>
  (await findOne(t, id)).clocks.filter(clock => clock.kind === 'settlement').map(clock => [clock.startedAt, clock.dueAt, clock.stoppedBy])
const step = { method: 'PUT', path, body: { serviceCode: 'business-licence' } } as const

describe('classifyRequest', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aFiledRequest(t)).id, step)
  })

  it.each([
    ['a service the catalogue has not', 'moon-landing', '服务清单里没有“moon-landing”。'],
    ['no service', '', '请填写“办什么事”。'],
    ['none at all', null, '“办什么事”的类型不对。'],
  ])('refuses %s: 400 and says where', async (_what, serviceCode, sentence) => {
    const request = await aFiledRequest(t)
    const before = await written(t)
    const answer = await classify(t.cast.officer, request.id, serviceCode)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field: 'serviceCode', sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aFiledRequest(t)).id, step)
  })

  it('is not for the enterprise, a head or a leader: 403', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.contact, t.cast.head, t.cast.leader])
      for (const service of ['business-licence', 'moon-landing']) expect((await classify(who, request.id, service)).status).toBe(403)
  })

  it('refuses a settled request: 409', async () => {
    expect((await classify(t.cast.officer, (await aSettledRequest(t)).id)).body.code).toBe('alreadyEnded')
  })

  it('reckons the settlement anew from receipt; the request follows it (R4.6)', async () => {
    const request = await aFiledRequest(t)
    const received = t.now().toString()
    t.travel({ hours: 3 })
    expect((await classify(t.cast.officer, request.id)).status).toBe(200)
    expect(await settlements(request.id)).toEqual([
      [received, '2026-11-26T10:00:00Z', null],
      [received, '2026-12-09T10:00:00Z', 'request.classified'],
    ])
    expect((await findOne(t, request.id)).history[0]).toMatchObject({
      kind: 'request.classified',
      public: false,
      sentence: '归类为“营业执照”，办结时限 11-26 18:00。',
    })
    await classify(t.cast.minister, request.id, 'financing')
    expect((await settlements(request.id)).filter(([, , stoppedBy]) => stoppedBy === null)).toHaveLength(1)
  })

  it('has the promise of the version of the day it was received, not of today (R4.6)', async () => {
    const request = await aFiledRequest(t)
    t.travel({ hours: 24 })
    const old = await t.db
      .selectFrom('service_item')
      .select(['district_id', 'name_zh', 'name_en', 'phase', 'lead_unit_id'])
      .where('code', '=', 'bank-account')
      .executeTakeFirstOrThrow()
    await t.db.updateTable('service_item').set({ valid_until: t.now() }).where('code', '=', 'bank-account').execute()
    const next = {
      code: 'bank-account',
      version: 2,
      ...old,
      valid_from: t.now(),
      valid_until: null,
      promise_amount: 30,
      promise_unit: 'calendarDays',
    } as const
    const none = { helping_unit_ids: [], materials_zh: [], materials_en: [], officer_does: [], hint_zh: '', hint_en: '', changed_by: null }
    await t.db
      .insertInto('service_item')
      .values({ ...next, ...none })
      .execute()
    await classify(t.cast.officer, request.id, 'bank-account')
    const { body } = await (await t.as(t.cast.officer)).get(`/api/requests/${request.id}`)
    expect(
      body.clocks.find((clock: { kind: string; stoppedAt: string | null }) => clock.kind === 'settlement' && !clock.stoppedAt).promise.unit,
    ).not.toBe('calendarDays')
    const later = await aFiledRequest(t, { serviceCode: 'bank-account' })
    expect(later.clocks.find(clock => clock.kind === 'settlement')?.dueAt).toBe('2026-12-26T16:00:00Z')
  })

  it('keeps a lateness on the record: the clock that was late stays late', async () => {
    const request = await aFiledRequest(t, { serviceCode: 'business-licence' })
    t.travel({ hours: 24 * 5 })
    await classify(t.cast.officer, request.id, 'financing')
    const late = (await findOne(t, request.id)).clocks.find(clock => clock.stoppedBy === 'request.classified')
    expect(Temporal.Instant.compare(late?.stoppedAt ?? '', late?.dueAt ?? '')).toBe(1)
    expect(late?.rungs.filter(rung => rung.firedAt !== null).length).toBeGreaterThan(2)
  })

  it('changes nothing when the same is named again: no rung is told twice', async () => {
    const request = await aFiledRequest(t, { serviceCode: 'financing' })
    const before = await settlements(request.id)
    expect((await classify(t.cast.officer, request.id, 'financing')).status).toBe(200)
    expect(await settlements(request.id)).toEqual(before)
    expect((await findOne(t, request.id)).history.map(row => row.kind)).not.toContain('request.classified')
  })

  it('does it once for the same key', async () => {
    const request = await aFiledRequest(t)
    const answers = await Promise.all([
      classify(t.cast.officer, request.id, 'financing', 'twice'),
      classify(t.cast.officer, request.id, 'financing', 'twice'),
    ])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect(await settlements(request.id)).toHaveLength(2)
  })

  it('of a survivor from the receipt that merging gave it, unless it was taken up again since (R4.11)', async () => {
    t.travel(wednesday)
    const first = await aFiledRequest(t)
    const received = t.now().toString()
    t.travel({ hours: 3 })
    const into = await aFiledRequest(t, { serviceCode: 'business-licence' })
    const own = into.clocks.find(clock => clock.kind === 'settlement')
    await act(t, t.cast.officer, `/api/requests/${first.id}/merge`, { intoId: into.id, seen: first.lastMessageId, words: '同一件事。' })
    expect((await settlements(into.id)).filter(([, , stoppedBy]) => stoppedBy === null)).toEqual([[own?.startedAt, own?.dueAt, null]])
    const start = async () => (await settlements(into.id)).find(([, , stoppedBy]) => stoppedBy === null)?.[0]
    expect((await classify(t.cast.officer, into.id, 'financing')).status).toBe(200)
    expect(await start()).toBe(received)
    await act(t, t.cast.officer, `/api/requests/${into.id}/replies`, { words: '王经理您好：已核实。', seen: into.lastMessageId })
    const { lastMessageId: seen } = await findOne(t, into.id)
    await act(t, t.cast.officer, `/api/requests/${into.id}/settlement`, { words: '已经办好。', seen })
    t.travel({ hours: 1 })
    await act(t, t.cast.contact, `/api/requests/${into.id}/reopening`, { reason: '还没有办好。' })
    await classify(t.cast.officer, into.id)
    expect(await start()).toBe(t.now().toString())
  })

  it('of a survivor with what waited before it, where it took the settlement (R6.2)', async () => {
    t.travel(wednesday)
    const paused = await aPausedRequest(t)
    t.travel(Temporal.Instant.from('2026-11-26T11:00:00+08:00'))
    await (await t.as(t.cast.officer)).send('DELETE', `/api/requests/${paused.id}/pause`)
    t.travel({ hours: 24 * 5 })
    const into = await aFiledRequest(t)
    const { lastMessageId } = await findOne(t, paused.id)
    await act(t, t.cast.officer, `/api/requests/${paused.id}/merge`, { intoId: into.id, seen: lastMessageId, words: '同一件事。' })
    await classify(t.cast.officer, into.id)
    // one working day from Wednesday, and the 498 minutes that were waited
    const due = (await settlements(into.id)).find(([, , stoppedBy]) => stoppedBy === null)
    expect(due).toEqual([paused.receivedAt, '2026-11-30T02:18:00Z', null])
  })
})
