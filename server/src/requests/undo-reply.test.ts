import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never } from '@yigen/testing/order.ts'
import { aFiledRequest, aHeldReply, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string, messageId: string) => `/api/requests/${id}/replies/${messageId}/undoing`
const undo = async (who: string | null, held: { id: string; messageId: string }, key?: string) =>
  (await t.as(who)).post(path(held.id, held.messageId), {}, key)
const seenBy = async (who: string, id: string) => (await (await t.as(who)).get(`/api/requests/${id}`)).body
const inList = async (id: string) =>
  (await (await t.as(t.cast.contact)).get('/api/requests?limit=100')).body.rows.find((row: { id: string }) => row.id === id)
const newsOf = async (who: string, id: string) =>
  (await (await t.as(who)).get('/api/notices?limit=100')).body.rows.filter(
    (row: { requestId: string; kind: string }) => row.requestId === id && row.kind === 'request.replied',
  )

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('undoReply, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expect((await undo(null, await aHeldReply(t))).status).toBe(401))

  it('refuses a body that says something: 400', async () => {
    const held = await aHeldReply(t)
    const answer = await (await t.as(t.cast.officer)).post(path(held.id, held.messageId), { words: '改一下' })
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
  })

  it('is not there for who does not see the matter, nor for the enterprise; nor a reply that never was: 404', async () => {
    const held = await aHeldReply(t)
    const absent = await undo(t.cast.officer, { id: held.id, messageId: never })
    for (const who of [t.cast.foreignOfficer, t.cast.outsider, t.cast.clerk, t.cast.contact]) {
      const answer = await undo(who, held)
      expect([answer.status, answer.body]).toEqual([404, absent.body])
    }
  })

  it.each([['deputy'], ['minister'], ['leader']] as const)('is not for the %s: 403 with who sent it', async role => {
    const answer = await undo(t.cast[role], await aHeldReply(t))
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由陈若溪来做。'])
  })

  it('refuses after its ten seconds, once undone, and when something came after it: 409', async () => {
    const late = await aHeldReply(t)
    t.travel(Temporal.Instant.from(late.undoUntil))
    expect((await undo(t.cast.officer, late)).body.title).toBe('已经送达企业，不能再撤回。')
    const held = await aHeldReply(t)
    await act(t, t.cast.officer, path(held.id, held.messageId), {})
    expect((await undo(t.cast.officer, held)).body.code).toBe('replyUndone')
    const overrun = await aHeldReply(t)
    await act(t, t.cast.officer, `/api/requests/${overrun.id}/settlement`, { words: '办好了。', seen: overrun.messageId })
    expect((await undo(t.cast.officer, overrun)).body.code).toBe('undoOverrun')
  })
})

describe('a reply held back (R4.12)', () => {
  it('stands in the list of the enterprise under what it is shown, in its order and page after page; to the office as it is', async () => {
    const { id, undoUntil } = await aHeldReply(t)
    const statesOf = async (who: string) => {
      const caller = await t.as(who)
      const under = async (state: string) =>
        (await caller.get(`/api/requests?limit=100&state=${state}`)).body.rows.some((row: { id: string }) => row.id === id)
      const states = ['open', 'waiting', 'filed', 'today', 'replied', 'inHand']
      const found = await Promise.all(states.map(under))
      return states.filter((_, at) => found[at])
    }
    expect(await statesOf(t.cast.contact)).toEqual(['open', 'waiting', 'filed'])
    expect(await statesOf(t.cast.officer)).toEqual(['open', 'replied', 'inHand'])
    const caller = await t.as(t.cast.contact)
    const whole = (await caller.get('/api/requests?state=open&limit=100')).body.rows.map((row: { id: string }) => row.id)
    const pages: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await caller.get(`/api/requests?state=open&limit=2${after ? `&after=${encodeURIComponent(after)}` : ''}`)
      pages.push(...body.rows.map((row: { id: string }) => row.id))
      after = body.next
    }
    expect(pages).toEqual(whole)
    t.travel(Temporal.Instant.from(undoUntil))
    expect(await statesOf(t.cast.contact)).toEqual(['open', 'replied', 'inHand'])
  })

  it('reaches nobody outside before its seconds are over, whichever way they look; then by the time alone', async () => {
    const { id, filed, undoUntil } = await aHeldReply(t)
    const before = await seenBy(t.cast.contact, id)
    expect(before).toMatchObject({ status: 'filed', firstAnsweredAt: null, lastMessageId: filed.lastMessageId, clock: { kind: 'answer' } })
    expect(before.messages.map((one: { kind: string }) => one.kind)).toEqual(['filing'])
    expect(before.history.map((row: { kind: string }) => row.kind)).toEqual(['request.filed'])
    expect(before.clocks.find((clock: { kind: string }) => clock.kind === 'answer')).toMatchObject({ stoppedAt: null, stoppedBy: null })
    expect(JSON.stringify(before)).not.toContain('周五前给您结果')
    expect(await inList(id)).toMatchObject({ status: 'filed', clock: { kind: 'answer' } })
    const pace = async () => (await (await t.as(t.cast.contact)).get(`/api/requests/${id}/promise`)).body
    expect(JSON.stringify(await pace())).not.toContain('"done"')
    expect([await newsOf(t.cast.contact, id), await newsOf(t.cast.deputy, id)]).toEqual([[], []])

    t.travel(Temporal.Instant.from(undoUntil))
    const after = await seenBy(t.cast.contact, id)
    expect(after.status).toBe('replied')
    expect(after.messages.map((one: { kind: string }) => one.kind)).toEqual(['filing', 'reply'])
    expect(after.history[0].kind).toBe('request.replied')
    expect(await inList(id)).toMatchObject({ status: 'replied', clock: { kind: 'settlement' } })
    expect(await newsOf(t.cast.contact, id)).toHaveLength(1)
  })

  it('is the office’s at once: its clock stopped at the moment of pressing', async () => {
    const { id } = await aHeldReply(t)
    const matter = await findOne(t, id)
    expect([matter.status, matter.firstAnsweredAt]).toEqual(['replied', t.now().toString()])
    expect(matter.clocks.find(clock => clock.kind === 'answer')).toMatchObject({ stoppedAt: t.now().toString() })
  })
})

describe('a reply undone (R4.12)', () => {
  it('was never said: the matter stands as before, nobody is told, and the record keeps that it was', async () => {
    const { id, messageId, filed, undoUntil } = await aHeldReply(t)
    t.travel({ seconds: 4 })
    const answer = await undo(t.cast.officer, { id, messageId })
    expect([answer.status, answer.body]).toEqual([200, { id, status: 'filed', at: t.now().toString() }])
    const matter = await findOne(t, id)
    expect(matter).toMatchObject({ status: 'filed', firstAnsweredAt: null, lastMessageId: filed.lastMessageId })
    expect(matter.clocks).toEqual(filed.clocks)
    t.travel(Temporal.Instant.from(undoUntil).add({ minutes: 1 }))
    const outside = await seenBy(t.cast.contact, id)
    expect(outside.messages).toHaveLength(1)
    expect(outside.history.map((row: { kind: string }) => row.kind)).toEqual(['request.filed'])
    expect([await newsOf(t.cast.contact, id), await newsOf(t.cast.deputy, id)]).toEqual([[], []])
    expect((await historyOf(t, 'request.replyUndone')).find(row => row.request_id === id)?.public).toBe(false)
  })

  it('leaves its clock running as if it had never stopped: every rung rings, once', async () => {
    const held = await aHeldReply(t)
    await act(t, t.cast.officer, path(held.id, held.messageId), {})
    const answer = held.filed.clocks.find(clock => clock.kind === 'answer')
    t.travel(Temporal.Instant.from(answer?.dueAt ?? '').add({ minutes: 1 }))
    await sweepClocks(t.db, t.now())
    await sweepClocks(t.db, t.now())
    const rungs = await t.db
      .selectFrom('clock_rung')
      .select('position')
      .where('clock_id', '=', answer?.id ?? '')
      .orderBy('position')
      .execute()
    expect(rungs.map(rung => rung.position)).toEqual([0, 1])
  })

  it('was no first contact either (R3.6)', async () => {
    const enterprise = await makeEnterprise(t.db, t.now(), {
      name: '广州榕光生物科技有限公司',
      officerId: null,
      createdBy: t.cast.minister,
    })
    await act(t, t.cast.minister, `/api/enterprises/${enterprise}/assignment`, { officerId: t.cast.officer })
    const filed = await act(t, t.cast.officer, '/api/requests', {
      enterpriseId: enterprise,
      body: '来电问租期。',
      source: 'call',
      receivedAt: t.now().toString(),
      contactName: '温若初',
    })
    const running = () =>
      t.db
        .selectFrom('clock')
        .select('id')
        .where('enterprise_id', '=', enterprise)
        .where('kind', '=', 'firstContact')
        .where('stopped_at', 'is', null)
        .execute()
    const { lastMessageId: seen } = await findOne(t, filed.id)
    const { messageId } = await act(t, t.cast.officer, `/api/requests/${filed.id}/replies`, { words: '周五上门。', seen, undoable: true })
    expect(await running()).toEqual([])
    await act(t, t.cast.officer, path(filed.id, messageId), {})
    expect(await running()).toHaveLength(1)
  })

  it('and the next reply is the first', async () => {
    const held = await aHeldReply(t)
    await act(t, t.cast.officer, path(held.id, held.messageId), {})
    t.travel({ minutes: 3 })
    await act(t, t.cast.officer, `/api/requests/${held.id}/replies`, { words: '重新写好了。', seen: held.filed.lastMessageId })
    expect((await findOne(t, held.id)).firstAnsweredAt).toBe(t.now().toString())
  })

  it('is done once for the same key', async () => {
    const held = await aHeldReply(t)
    const [one, two] = await Promise.all([undo(t.cast.officer, held, 'same'), undo(t.cast.officer, held, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})

describe('a message that comes in between (R4.12, R4.4)', () => {
  it('withholds the reply: who sent it is told, its clock runs, and the message waits for its answer', async () => {
    const { id, messageId, filed, undoUntil } = await aHeldReply(t)
    t.travel({ seconds: 5 })
    await act(t, t.cast.contact, `/api/requests/${id}/messages`, { words: '补充一句：12 月要开业。' })
    const matter = await findOne(t, id)
    expect(matter).toMatchObject({ status: 'filed', firstAnsweredAt: null })
    expect(matter.clocks.find(clock => clock.kind === 'answer')).toMatchObject({
      dueAt: filed.clocks.find(one => one.kind === 'answer')?.dueAt,
      stoppedAt: null,
    })
    const { body } = await (await t.as(t.cast.officer)).get('/api/notices')
    expect(body.rows.map((row: { kind: string }) => row.kind)).toContain('request.replyWithheld')
    expect((await undo(t.cast.officer, { id, messageId })).body.code).toBe('replyUndone')
    t.travel(Temporal.Instant.from(undoUntil).add({ seconds: 1 }))
    const outside = await seenBy(t.cast.contact, id)
    expect(outside.messages.map((one: { kind: string }) => one.kind)).toEqual(['filing', 'message'])
  })

  it('after the seconds is an ordinary message', async () => {
    const { id, undoUntil } = await aHeldReply(t)
    t.travel(Temporal.Instant.from(undoUntil))
    await act(t, t.cast.contact, `/api/requests/${id}/messages`, { words: '补充一句。' })
    expect((await findOne(t, id)).status).toBe('replied')
  })
})

it('a reply that does not ask for it reaches the enterprise at once', async () => {
  const filed = await aFiledRequest(t)
  const reply = { words: '周五前给您结果。', seen: filed.lastMessageId }
  expect((await act(t, t.cast.officer, `/api/requests/${filed.id}/replies`, reply)).undoUntil).toBeNull()
  expect((await seenBy(t.cast.contact, filed.id)).status).toBe('replied')
})
