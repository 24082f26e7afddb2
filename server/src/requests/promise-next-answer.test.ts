import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aRepliedRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/promises`
const make = async (who: string | null, id: string, body: unknown, key?: string) => (await t.as(who)).post(path(id), body, key)
const words = '检测报告明天到，18:00 前告诉您结果。'
const tomorrow = () => ({
  dueAt: t.now().toZonedDateTimeISO('Asia/Shanghai').add({ days: 1 }).with({ hour: 18, minute: 0 }).toInstant().toString(),
  words,
})

/** Answered, unclassified, and on the Thursday after its 10 working days. */
async function aLateRequest() {
  t.travel(Temporal.Instant.from('2026-11-25T09:42:00+08:00'))
  const request = await aRepliedRequest(t)
  t.travel(Temporal.Instant.from('2026-12-10T10:00:00+08:00'))
  return request
}

describe('promiseNextAnswer', () => {
  it('refuses nobody: 401', async () => {
    const request = await aLateRequest()
    await expectNobody(t, request.id, { path, body: tomorrow() })
  })

  it.each([
    ['no words', { words: '' }, 'words', '请填写“正文”。'],
    ['a time that has passed', { dueAt: '2026-12-10T10:00:00+08:00' }, 'dueAt', '答应的时间要晚于现在。'],
    ['a time more than 10 working days ahead', { dueAt: '2026-12-24T18:01:00+08:00' }, 'dueAt', '下一次答复最晚到 12-24 18:00。'],
    ['a time that is none', { dueAt: '下周' }, 'dueAt', '“最晚何时”要写成带时区的时间，如 2026-11-25T09:42:00+08:00。'],
  ])('refuses %s: 400 and says where', async (_what, more, field, sentence) => {
    const request = await aLateRequest()
    const before = await written(t)
    const answer = await make(t.cast.officer, request.id, { ...tomorrow(), ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aLateRequest()).id, { path, body: tomorrow() })
  })

  it('is not for the enterprise, a head or a leader: 403', async () => {
    const request = await aLateRequest()
    for (const who of [t.cast.contact, t.cast.head, t.cast.leader]) expect((await make(who, request.id, tomorrow())).status).toBe(403)
  })

  it('refuses while settlement is on time, and once it is settled: 409', async () => {
    const request = await aRepliedRequest(t)
    expect((await make(t.cast.officer, request.id, tomorrow())).body.code).toBe('stillOnTime')
    expect((await make(t.cast.officer, (await aSettledRequest(t)).id, tomorrow())).body.code).toBe('alreadyEnded')
  })

  it('is a clock of its own, which the request follows; the enterprise reads it and is told (R4.7)', async () => {
    const request = await aLateRequest()
    expect((await make(t.cast.officer, request.id, tomorrow())).status).toBe(200)
    const after = await findOne(t, request.id)
    expect(after.clocks.find(clock => clock.kind === 'promisedAnswer')).toMatchObject({
      dueAt: '2026-12-11T10:00:00Z',
      stoppedAt: null,
      why: '12-10 10:00 承诺，12-11 18:00 前再答复',
    })
    expect(after.history[0]).toMatchObject({ kind: 'request.promised', public: true, sentence: `承诺 12-11 18:00 前再答复：${words}` })
    const { body } = await (await t.as(t.cast.contact)).get('/api/notices')
    expect(body.rows[0]).toMatchObject({ kind: 'request.promised', requestId: request.id })
  })

  it('reaches over weekends: ten working days end on a Friday two weeks on', async () => {
    const request = await aLateRequest()
    t.travel(Temporal.Instant.from('2026-12-11T17:00:00+08:00'))
    expect((await make(t.cast.officer, request.id, { dueAt: '2026-12-25T18:00:00+08:00', words })).status).toBe(200)
  })

  it('is renewed only with a reason, which the enterprise does not read; the first stays late on the record', async () => {
    const request = await aLateRequest()
    await make(t.cast.officer, request.id, tomorrow())
    t.travel({ hours: 33 })
    expect((await make(t.cast.officer, request.id, tomorrow())).body.errors[0]).toEqual({ field: 'reason', sentence: '请写明理由。' })
    const reason = '检测机构改期。'
    const renewed = { dueAt: '2026-12-14T18:00:00+08:00', words, reason }
    expect((await make(t.cast.officer, request.id, renewed)).status).toBe(200)
    const promised = (await findOne(t, request.id)).clocks.filter(clock => clock.kind === 'promisedAnswer')
    expect(promised.map(clock => [clock.dueAt, clock.stoppedAt, clock.stoppedBy])).toEqual([
      ['2026-12-14T10:00:00Z', null, null],
      ['2026-12-11T10:00:00Z', '2026-12-11T11:00:00Z', 'request.promised'],
    ])
    const asRead = await (await t.as(t.cast.contact)).get(`/api/requests/${request.id}`)
    expect(JSON.stringify(asRead.body)).not.toContain(reason)
  })

  it('is kept by the next reply', async () => {
    const request = await aLateRequest()
    await make(t.cast.officer, request.id, tomorrow())
    await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/replies`, {
      words: '报告到了，没有问题。',
      seen: request.lastMessageId,
    })
    expect((await findOne(t, request.id)).clocks.find(clock => clock.kind === 'promisedAnswer')?.stoppedBy).toBe('request.replied')
  })

  it('does it once for the same key', async () => {
    const request = await aLateRequest()
    const answers = await Promise.all([
      make(t.cast.officer, request.id, tomorrow(), 'twice'),
      make(t.cast.officer, request.id, tomorrow(), 'twice'),
    ])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, request.id)).clocks.filter(clock => clock.kind === 'promisedAnswer')).toHaveLength(1)
  })
})
