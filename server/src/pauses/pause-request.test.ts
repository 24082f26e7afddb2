import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { aProposedDecline } from '@yigen/testing/declines.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aPausedRequest, waiting } from '@yigen/testing/pauses.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { act, findTask, handTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sweepClocks } from '#clocks/sweep-clocks.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/pause`
const pause = async (who: string, id: string, body: object = waiting, key?: string) => (await t.as(who)).post(path(id), body, key)
const settlementOf = async (id: string) => (await findOne(t, id)).clocks.find(clock => clock.kind === 'settlement')

describe('pauseRequest', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aRepliedRequest(t)).id, { path, body: waiting })
  })

  it.each([
    ['a date that is past', { until: '2026-11-25T09:42:00+08:00' }, 'until', '等到的时间要晚于现在。'],
    ['an authority without a name', { waitsFor: 'authority' }, 'authority', '请写明等哪个单位。'],
    ['no words', { words: '' }, 'words', '请填写“正文”。'],
    ['somebody inside the district', { waitsFor: 'unit' }, 'waitsFor', '“等谁”只能是：enterprise、authority。'],
  ])('refuses %s: 400 and says where', async (_what, more, field, sentence) => {
    const request = await aRepliedRequest(t)
    const before = await written(t)
    const answer = await pause(t.cast.officer, request.id, { ...waiting, ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aRepliedRequest(t)).id, { path, body: waiting })
  })

  it('is for the officer, and for the deputy only while covering: 403 (R6.1)', async () => {
    const request = await aRepliedRequest(t)
    for (const who of [t.cast.contact, t.cast.minister, t.cast.leader]) expect((await pause(who, request.id)).body.code).toBe('mayNot')
    expect((await pause(t.cast.deputy, request.id)).body.title).toBe('这一步由首席服务官，或代管的 B 角来做。')
    await onLeave(t, t.cast.officer)
    expect((await pause(t.cast.deputy, request.id)).status).toBe(200)
    await backFromLeave(t, t.cast.officer)
  })

  it('refuses before the first reply, when it is settled, while it waits, while a refusal is decided: 409', async () => {
    expect((await pause(t.cast.officer, (await aFiledRequest(t)).id)).body.code).toBe('pauseBeforeReply')
    expect((await pause(t.cast.officer, (await aSettledRequest(t)).id)).body.code).toBe('alreadyEnded')
    expect((await pause(t.cast.officer, (await aPausedRequest(t)).id)).body.code).toBe('pausedAlready')
    expect((await pause(t.cast.officer, (await aProposedDecline(t)).requestId)).body.code).toBe('declinePending')
  })

  it('the enterprise reads in its list whom the matter waits for, and until when', async () => {
    const [own, other] = [await aRepliedRequest(t), await aRepliedRequest(t)]
    await pause(t.cast.officer, own.id)
    await pause(t.cast.officer, other.id, { ...waiting, waitsFor: 'authority', authority: '省消防总队' })
    const { body } = await (await t.as(t.cast.contact)).get(`/api/requests?enterpriseId=${t.cast.enterprise}&state=open`)
    const rowOf = (id: string) => body.rows.find((row: { id: string }) => row.id === id)
    const waitsUntil = '2026-11-30T10:00:00Z'
    expect(rowOf(own.id)).toMatchObject({ turn: 'enterprise', waitsFor: null, waitsUntil })
    expect(rowOf(other.id)).toMatchObject({ turn: 'authority', waitsFor: '省消防总队', waitsUntil })
  })

  it('lets a matter wait 15 working days in all, to the minute (R6.1)', async () => {
    const until = (moment: string) => ({ ...waiting, until: `${moment}+08:00` })
    const request = await aRepliedRequest(t)
    const tooLong = await pause(t.cast.officer, request.id, until('2026-12-16T09:43:00'))
    expect([tooLong.status, tooLong.body.code, tooLong.body.title]).toEqual([
      409,
      'pauseTooLong',
      '一件诉求最多等待 15 个工作日，还剩 15 个。',
    ])
    expect((await pause(t.cast.officer, request.id, until('2026-12-16T09:42:00'))).status).toBe(200)
  })

  it('counts what was waited before', async () => {
    const request = await aPausedRequest(t)
    t.travel(Temporal.Instant.from('2026-11-27T09:42:00+08:00'))
    await (await t.as(t.cast.officer)).send('DELETE', path(request.id))
    const again = await pause(t.cast.officer, request.id, { ...waiting, until: '2026-12-16T09:43:00+08:00' })
    expect(again.body.title).toBe('一件诉求最多等待 15 个工作日，还剩 13 个。')
    expect((await pause(t.cast.officer, request.id, { ...waiting, until: '2026-12-16T09:42:00+08:00' })).status).toBe(200)
  })

  it('moves settlement by the working time paused; nothing else moves (R6.2)', async () => {
    const request = await aRepliedRequest(t)
    const task = await handTask(t, request.id)
    await act(t, t.cast.contact, `/api/requests/${request.id}/messages`, { words: '补充一句。' })
    const before = await findOne(t, request.id)
    expect((await settlementOf(request.id))?.dueAt).toBe('2026-12-09T10:00:00Z')
    await pause(t.cast.officer, request.id)
    const after = await findOne(t, request.id)
    // Wednesday 09:42 to Monday 18:00: 378 minutes, Thursday, Friday, Monday
    expect((await settlementOf(request.id))?.dueAt).toBe('2026-12-15T09:18:00Z')
    const others = (one: typeof after) =>
      one.clocks.filter(clock => clock.kind !== 'settlement').map(clock => [clock.kind, clock.dueAt, clock.stoppedAt])
    expect(others(after)).toEqual(others(before))
    expect((await findTask(t, request.id, task.id)).clock?.dueAt).toBe(task.clock?.dueAt)
  })

  it('tells the enterprise that it waits, for whom and until when (R6.2)', async () => {
    const request = await aRepliedRequest(t)
    await pause(t.cast.officer, request.id, { ...waiting, waitsFor: 'authority', authority: '省消防总队' })
    const read = (await (await t.as(t.cast.contact)).get(`/api/requests/${request.id}`)).body
    expect(read.pause).toMatchObject({ waitsFor: 'authority', authority: '省消防总队', until: '2026-11-30T10:00:00Z', resumedAt: null })
    expect(read.history[0].sentence).toBe(`等待省消防总队，到 11-30 18:00：${waiting.words}`)
    const notices = (await (await t.as(t.cast.contact)).get('/api/notices')).body
    const notice = notices.rows.find((row: { requestId: string }) => row.requestId === request.id)
    expect(notice.sentence).toBe('“二次消防能否先于房东的一次消防验收”等待中，到 周一 11-30 18:00。')
  })

  it('reckons the next rung anew: nobody is reminded of a settlement that waits, and no rung fires twice (R10.2)', async () => {
    const request = await aRepliedRequest(t)
    t.travel(Temporal.Instant.from('2026-12-09T15:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    const fired = async () => ((await settlementOf(request.id))?.rungs ?? []).flatMap(rung => (rung.firedAt ? [rung.position] : []))
    expect(await fired()).toEqual([0])
    await pause(t.cast.officer, request.id, { ...waiting, until: '2026-12-11T15:00:00+08:00' })
    t.travel(Temporal.Instant.from('2026-12-10T12:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    expect(await fired()).toEqual([0])
    t.travel(Temporal.Instant.from('2026-12-11T18:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    expect(await fired()).toEqual([0, 1])
  })

  it('keeps what is late late: the pause gives nothing back', async () => {
    const request = await aRepliedRequest(t)
    t.travel(Temporal.Instant.from('2026-12-10T10:00:00+08:00'))
    await pause(t.cast.officer, request.id, { ...waiting, until: '2026-12-11T10:00:00+08:00' })
    t.travel(Temporal.Instant.from('2026-12-11T10:00:00+08:00'))
    expect((await settlementOf(request.id))?.dueAt).toBe('2026-12-10T10:00:00Z')
  })

  it('holds when the matter is classified meanwhile: what was paused moves the new reckoning (R4.6)', async () => {
    const request = await aPausedRequest(t)
    await (await t.as(t.cast.officer)).send('PUT', `/api/requests/${request.id}/classification`, { serviceCode: 'licence-change' })
    const clock = (await findOne(t, request.id)).clocks.find(one => one.kind === 'settlement' && one.stoppedAt === null)
    // three working days from Wednesday: Monday 18:00; 378 minutes, Thursday, Friday and Monday were waited
    expect(clock?.dueAt).toBe('2026-12-04T09:18:00Z')
  })

  it('ends with the matter when the enterprise takes it back', async () => {
    const request = await aPausedRequest(t)
    await act(t, t.cast.contact, `/api/requests/${request.id}/withdrawal`, { reason: '房东已经办好了。' })
    expect((await findOne(t, request.id)).pause?.resumedAt).toBe(t.now().toString())
  })

  it('refuses settling while it waits: 409 (R4.8)', async () => {
    const request = await aPausedRequest(t)
    const answer = await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/settlement`, {
      words: '办好了。',
      seen: request.lastMessageId,
    })
    expect(answer.body.code).toBe('pausedNow')
  })

  it('paused by two at the same moment, and with the same key twice: once', async () => {
    await onLeave(t, t.cast.officer)
    const request = await aRepliedRequest(t)
    const answers = await Promise.all([pause(t.cast.officer, request.id), pause(t.cast.deputy, request.id)])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    await backFromLeave(t, t.cast.officer)
    const other = await aRepliedRequest(t)
    const same = await Promise.all([pause(t.cast.officer, other.id, waiting, 'p'), pause(t.cast.officer, other.id, waiting, 'p')])
    expect(same[0]?.body).toEqual(same[1]?.body)
  })
})
