import { runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aProposedDecline } from '@yigen/testing/declines.ts'
import { expectHidden, expectNobody, never, written } from '@yigen/testing/order.ts'
import { aPausedRequest } from '@yigen/testing/pauses.ts'
import {
  aFiledRequest,
  aHeldReply,
  aMergedRequest,
  aRepliedRequest,
  aSettledRequest,
  aWithdrawnRequest,
  findOne,
} from '@yigen/testing/requests.ts'
import { aSupervision } from '@yigen/testing/supervisions.ts'
import { act, aHandedTask } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sweepClocks } from '#clocks/sweep-clocks.ts'
import { inTransaction } from '#database/in-transaction.ts'

type Matter = Awaited<ReturnType<typeof findOne>>

let t: TestApp
let survivor: Matter
beforeAll(async () => {
  t = await testApp()
})
beforeEach(async () => {
  t.travel(wednesday)
  survivor = await aFiledRequest(t, { title: '二次消防能否先验收' })
})
afterAll(() => t.close())

const words = '两件说的是同一件事，合在一起办。'
const path = (id: string) => `/api/requests/${id}/merge`
const body = (seen: string, intoId = survivor.id) => ({ intoId, seen, words })
const send = async (who: string, id: string, sent: unknown, key?: string) => (await t.as(who)).post(path(id), sent, key)
const merge = async (absorbed: { id: string }, who = t.cast.officer, intoId = survivor.id, key?: string) =>
  send(who, absorbed.id, body((await findOne(t, absorbed.id)).lastMessageId, intoId), key)
const running = ({ clocks }: Matter, kind: string) => clocks.find(clock => clock.kind === kind && clock.stoppedAt === null)
const stopped = ({ clocks }: Matter, kind: string) => clocks.filter(clock => clock.kind === kind && clock.stoppedAt !== null)
const notices = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.rows as { kind: string; requestId: string }[]

describe('mergeRequests', () => {
  it('refuses nobody: 401', async () => {
    const { id, lastMessageId } = await aFiledRequest(t)
    await expectNobody(t, id, { path, body: body(lastMessageId) })
  })

  it.each([
    ['no words', { words: '' }, 'words', '请填写“正文”。'],
    ['words beyond 500 characters', { words: '长'.repeat(501) }, 'words', '“正文”太长，最多 500 个字。'],
    ['no matter to go on in', { intoId: undefined }, 'intoId', '请填写“并入哪一件”。'],
    ['an unknown field', { silent: true }, 'silent', '没有“silent”这一项。'],
  ])('refuses %s: 400 and says where', async (_what, more, field, sentence) => {
    const { id, lastMessageId } = await aFiledRequest(t)
    const before = await written(t)
    const answer = await send(t.cast.officer, id, { ...body(lastMessageId), ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not merged into itself: 400', async () => {
    const { id, lastMessageId } = await aFiledRequest(t)
    const answer = await send(t.cast.officer, id, body(lastMessageId, id))
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([400, 'mergesItself', 'intoId'])
    expect((await send(t.cast.officer, id, body(lastMessageId, id.toUpperCase()))).body.code).toBe('mergesItself')
  })

  it('is not there for who does not see it, nor what it would go on in: 404', async () => {
    const { id, lastMessageId } = await aFiledRequest(t)
    await expectHidden(t, id, { path, body: body(lastMessageId) })
    const answer = await send(t.cast.officer, id, body(lastMessageId, never))
    expect([answer.status, answer.body.errors[0].field]).toEqual([404, 'intoId'])
  })

  it('is its officer’s, deputy’s and minister’s: 403', async () => {
    const absorbed = await aFiledRequest(t)
    const before = await written(t)
    for (const who of [t.cast.contact, t.cast.leader, t.cast.head]) expect((await merge(absorbed, who)).status).toBe(403)
    expect(await written(t)).toEqual(before)
  })

  it.each([
    ['settled', () => aSettledRequest(t), 'alreadyEnded', '这件诉求已办结，不能再并案。'],
    ['withdrawn', () => aWithdrawnRequest(t), 'alreadyEnded', '这件诉求已撤回，不能再并案。'],
    ['merged', () => aMergedRequest(t), 'mergedAlready', null],
    ['paused', () => aPausedRequest(t), 'mergePaused', null],
    ['handed out', async () => findOne(t, (await aHandedTask(t)).requestId), 'mergeTasksOpen', null],
    ['ordered', async () => findOne(t, (await aSupervision(t)).requestId), 'mergeOrderOpen', null],
    ['proposed to be declined', async () => findOne(t, (await aProposedDecline(t)).requestId), 'mergeDeclinePending', null],
    ['just answered', async () => findOne(t, (await aHeldReply(t)).id), 'mergeReplyHeld', null],
  ])('refuses a %s request: 409, and says what to do first', async (_state, build, code, sentence) => {
    const absorbed = await build()
    const before = await written(t)
    const answer = await merge(absorbed)
    expect([answer.status, answer.body.code]).toEqual([409, code])
    expect(answer.body.title).toBe(sentence ?? absorbed.whyNot.mergeRequests)
    expect(await written(t)).toEqual(before)
  })

  it.each([
    ['settled', () => aSettledRequest(t), 'mergesIntoEnded'],
    ['merged', () => aMergedRequest(t), 'mergesIntoEnded'],
    ['being declined', async () => findOne(t, (await aProposedDecline(t)).requestId), 'mergeDeclinePending'],
    ['just answered', async () => findOne(t, (await aHeldReply(t)).id), 'mergeReplyHeld'],
  ])('refuses to go on in one that is %s: 409, naming it', async (_state, build, code) => {
    const into = await build()
    const answer = await merge(survivor, t.cast.officer, into.id)
    expect([answer.status, answer.body.code]).toEqual([409, code])
    expect(answer.body.title).toContain(into.number)
  })

  it('refuses what another enterprise asks: 409', async () => {
    const { foreignEnterprise, foreignContact, officer } = t.cast
    const { id } = await act(t, foreignContact, '/api/requests', { enterpriseId: foreignEnterprise, body: '消防验收怎么办？' })
    await runOnce(t.ownerUrl, `update request set handler_id = '${officer}' where id = '${id}'`)
    const answer = await merge({ id })
    expect([answer.status, answer.body.code]).toEqual([409, 'mergesOtherEnterprise'])
  })

  it('refuses who has not read its last message: 409, naming it', async () => {
    const { id, lastMessageId } = await aFiledRequest(t)
    await act(t, t.cast.contact, `/api/requests/${id}/messages`, { words: '补充一句：12 月 10 日要开业。' })
    const answer = await send(t.cast.officer, id, body(lastMessageId))
    expect([answer.status, answer.body.code]).toEqual([409, 'messageUnseen'])
  })

  it('ends the one, keeps both on record, and tells both sides', async () => {
    t.travel({ minutes: 30 })
    const absorbed = await aRepliedRequest(t, { title: '房东一次消防没验完' })
    expect((await merge(absorbed)).body).toEqual({ id: absorbed.id, status: 'merged', at: t.now().toString() })
    const [one, into] = [await findOne(t, absorbed.id), await findOne(t, survivor.id)]
    expect([one.status, one.endedAt, one.firstAnsweredAt]).toEqual(['merged', t.now().toString(), absorbed.firstAnsweredAt])
    expect(one.mergedInto).toEqual({ id: survivor.id, number: survivor.number })
    expect(one.clocks.every(clock => clock.stoppedAt !== null)).toBe(true)
    expect(one.history[0]).toMatchObject({ kind: 'request.merged', public: true, sentence: `并入 ${survivor.number}：${words}` })
    expect([into.status, into.firstAnsweredAt]).toEqual(['filed', null])
    expect(into.mergedHere).toMatchObject([
      { id: absorbed.id, number: absorbed.number, title: absorbed.title, receivedAt: absorbed.receivedAt },
    ])
    expect(into.history[0]).toMatchObject({ kind: 'request.took', public: true })
    expect(into.history[0]?.sentence).toContain(absorbed.number)
    expect((await notices(t.cast.contact))[0]).toMatchObject({ kind: 'request.merged', requestId: survivor.id })
    expect((await notices(t.cast.officer))[0]?.kind).not.toBe('request.merged')
  })

  it('both numbers stay findable, and messages to the one name the other', async () => {
    const absorbed = await aFiledRequest(t)
    await merge(absorbed, t.cast.minister)
    for (const number of [absorbed.number, survivor.number]) {
      const { rows } = (await (await t.as(t.cast.officer)).get(`/api/requests?search=${number}`)).body
      expect(rows.map((row: { number: string }) => row.number)).toEqual([number])
    }
    const answer = await (await t.as(t.cast.contact)).post(`/api/requests/${absorbed.id}/messages`, { words: '补充一句。' })
    expect([answer.status, answer.body.title]).toEqual([409, `这件诉求已并入 ${survivor.number}，请到那一件继续。`])
    const again = await (await t.as(t.cast.contact)).post(`/api/requests/${absorbed.id}/reopening`, { reason: '没有办好。' })
    expect([again.status, again.body.code]).toEqual([409, 'mergedAlready'])
  })

  it('takes the earlier receipt and the earlier due times; each clock explains itself', async () => {
    t.travel({ hours: 5 })
    const later = await aFiledRequest(t, { title: '后来的一件' })
    await merge(survivor, t.cast.officer, later.id)
    const into = await findOne(t, later.id)
    expect(into.receivedAt).toBe(survivor.receivedAt)
    for (const kind of ['answer', 'settlement']) {
      const [clock, before] = [running(into, kind), running(survivor, kind)]
      expect(clock).toMatchObject({ startedAt: before?.startedAt, dueAt: before?.dueAt, why: before?.why, holderName: '陈若溪' })
      expect(stopped(into, kind)).toMatchObject([{ stoppedBy: 'request.merged', dueAt: running(later, kind)?.dueAt }])
    }
    const { rows } = (await (await t.as(t.cast.officer)).get(`/api/requests?search=${later.number}`)).body
    expect(rows[0].clock.dueAt).toBe(running(survivor, 'answer')?.dueAt)
  })

  it('keeps its own clocks where they are due first', async () => {
    t.travel({ hours: 5 })
    const later = await aFiledRequest(t)
    await merge(later)
    const into = await findOne(t, survivor.id)
    expect([into.receivedAt, running(into, 'answer')?.id, running(into, 'settlement')?.id]).toEqual([
      survivor.receivedAt,
      running(survivor, 'answer')?.id,
      running(survivor, 'settlement')?.id,
    ])
  })

  it('owes the answer that the absorbed one was owed, though it had given its own', async () => {
    const replied = await aRepliedRequest(t)
    t.travel({ hours: 2 })
    await act(t, t.cast.contact, `/api/requests/${survivor.id}/messages`, { words: '补充一句。' })
    await merge(survivor, t.cast.officer, replied.id)
    const into = await findOne(t, replied.id)
    expect(running(into, 'answer')).toMatchObject({ dueAt: running(survivor, 'answer')?.dueAt, holderName: '陈若溪' })
    expect([into.status, into.firstAnsweredAt]).toEqual(['replied', replied.firstAnsweredAt])
  })

  it('goes on up the ladder where it stood: no rung is told twice (R10.2)', async () => {
    t.travel({ hours: 5 })
    const later = await aFiledRequest(t)
    t.travel({ hours: 20 })
    await sweepClocks(t.db, t.now())
    const fired = running(await findOne(t, survivor.id), 'answer')?.rungs.filter(rung => rung.firedAt !== null).length
    expect(fired).toBe(2)
    const told = (await notices(t.cast.minister)).length
    await merge(survivor, t.cast.officer, later.id)
    await sweepClocks(t.db, t.now())
    expect(await notices(t.cast.minister)).toHaveLength(told + 0)
    t.travel({ hours: 4 })
    await sweepClocks(t.db, t.now())
    const clock = running(await findOne(t, later.id), 'answer')
    expect(clock?.rungs.filter(rung => rung.firedAt !== null).map(rung => rung.position)).toEqual([2])
  })

  it('a further wait moves the settlement that it took, a former one of its own does not (R6.2)', async () => {
    const first = await aRepliedRequest(t)
    await act(t, t.cast.officer, `/api/requests/${first.id}/pause`, {
      waitsFor: 'enterprise',
      words: '等检测报告。',
      until: '2026-11-27T18:00:00+08:00',
    })
    t.travel({ hours: 4 })
    await (await t.as(t.cast.officer)).send('DELETE', `/api/requests/${first.id}/pause`)
    await merge(survivor, t.cast.officer, first.id)
    const due = running(await findOne(t, first.id), 'settlement')?.dueAt
    expect(due).toBe(running(survivor, 'settlement')?.dueAt)
    await act(t, t.cast.officer, `/api/requests/${first.id}/pause`, {
      waitsFor: 'enterprise',
      words: '等盖章。',
      until: '2026-11-26T14:00:00+08:00',
    })
    t.travel(Temporal.Instant.from('2026-11-26T10:00:00+08:00'))
    await (await t.as(t.cast.officer)).send('DELETE', `/api/requests/${first.id}/pause`)
    const after = running(await findOne(t, first.id), 'settlement')
    expect(after?.dueAt).not.toBe(due)
    expect(after?.why).toContain('等待的时间顺延到')
  })

  it('waits on with the settlement that it took, as long as it waits itself, and only since (R6.2)', async () => {
    const paused = await aPausedRequest(t, '2026-11-27T18:00:00+08:00')
    t.travel(Temporal.Instant.from('2026-11-26T09:00:00+08:00'))
    await merge(survivor, t.cast.officer, paused.id)
    // 9 December, 18:00, and the two working days that are still named
    const waits = await findOne(t, paused.id)
    expect(running(waits, 'settlement')).toMatchObject({ startedAt: survivor.receivedAt, dueAt: '2026-12-11T10:00:00Z' })
    expect(running(waits, 'settlement')?.why).toContain('等待的时间顺延到')
    t.travel(Temporal.Instant.from('2026-11-26T11:00:00+08:00'))
    await (await t.as(t.cast.officer)).send('DELETE', `/api/requests/${paused.id}/pause`)
    expect(running(await findOne(t, paused.id), 'settlement')?.dueAt).toBe('2026-12-10T03:00:00Z')
  })

  it('a promise of the next answer goes on too, with its words', async () => {
    t.travel({ hours: 24 * 20 })
    const later = await aRepliedRequest(t)
    await act(t, t.cast.officer, `/api/requests/${survivor.id}/promises`, {
      ...{ dueAt: t.now().add({ hours: 6 }).toString(), words: '检测报告明天到。' },
    })
    await merge(survivor, t.cast.officer, later.id)
    const into = await findOne(t, later.id)
    expect(running(into, 'promisedAnswer')?.dueAt).toBe(running(await findOne(t, later.id), 'promisedAnswer')?.dueAt)
    expect((into as unknown as { promises: { words: string }[] }).promises).toMatchObject([{ words: '检测报告明天到。' }])
  })

  it('what was merged before goes on where it goes on', async () => {
    const [first, second] = [await aFiledRequest(t), await aFiledRequest(t)]
    await merge(first, t.cast.officer, second.id)
    await merge(second)
    expect((await findOne(t, first.id)).mergedInto).toEqual({ id: survivor.id, number: survivor.number })
    expect((await findOne(t, survivor.id)).mergedHere.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  })

  it('who sees the survivor alone sees what was merged into it (R11.2)', async () => {
    const taker = await makeMember(t.db, t.now(), {
      name: '叶听澜',
      unitId: '440105-investment',
      roles: ['officer'],
      ministerId: t.cast.minister,
    })
    const absorbed = await aFiledRequest(t)
    await merge(absorbed)
    const sees = async () => (await (await t.as(taker)).get(`/api/requests/${absorbed.id}`)).status
    expect(await sees()).toBe(404)
    await act(t, t.cast.officer, `/api/requests/${survivor.id}/move`, { toId: taker, words: '这件你更熟。' })
    expect(await sees()).toBe(200)
    await act(t, taker, `/api/requests/${survivor.id}/move/answer`, { accept: true })
    expect(await sees()).toBe(200)
    const { rows } = (await (await t.as(taker)).get('/api/requests')).body
    expect(rows.map((row: { id: string }) => row.id).sort()).toEqual([absorbed.id, survivor.id].sort())
  })

  it('two that merge each other at once: one of them', async () => {
    const absorbed = await aFiledRequest(t)
    const answers = await Promise.all([merge(absorbed), merge(survivor, t.cast.minister, absorbed.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('takes both before their enterprise: who holds that one and waits for a matter is not waited for', async () => {
    const ended = await aSettledRequest(t)
    const into = await aFiledRequest(t)
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const merging = await inTransaction(t.db, async trx => {
      await sql`select from request where id = ${into.id} for update`.execute(trx)
      const sent = merge(ended, t.cast.officer, into.id)
      await vi.waitFor(async () => expect((await t.pool.query(waits)).rowCount).toBe(1), { timeout: 5000 })
      await sql`select from enterprise where id = ${t.cast.enterprise} for update nowait`.execute(trx)
      return [sent]
    })
    expect((await merging[0])?.body.code).toBe('alreadyEnded')
  })

  it('does it once for the same key', async () => {
    const absorbed = await aFiledRequest(t)
    const sent = body(absorbed.lastMessageId)
    const answers = await Promise.all([send(t.cast.officer, absorbed.id, sent, 'twice'), send(t.cast.officer, absorbed.id, sent, 'twice')])
    expect([answers[0]?.status, answers[0]?.body]).toEqual([200, answers[1]?.body])
  })
})
