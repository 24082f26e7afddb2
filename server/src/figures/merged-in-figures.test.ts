import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { aFiledRequest, aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRows, doorsOf, type Figures } from './figures.fixture.ts'

let t: TestApp
let late: { id: string }
let early: { id: string }
let [intoLate, intoEarly]: { id: string }[] = []
/** Between the two mergings and what fell due before. */
let between: Temporal.Instant

const merge = async (id: string, intoId: string) =>
  act(t, t.cast.officer, `/api/requests/${id}/merge`, {
    ...{ intoId, seen: (await findOne(t, id)).lastMessageId, words: '两件说的是同一件事，合在一起办。' },
  })

/** Of two pairs one is merged before its answer fell due and one after: four matters, of which one answer was late. */
beforeAll(async () => {
  t = await testApp()
  early = await aFiledRequest(t, { title: '早并的' })
  late = await aFiledRequest(t, { title: '迟并的' })
  t.travel({ hours: 20 })
  intoEarly = await aRepliedRequest(t, { title: '早并入' })
  intoLate = await aFiledRequest(t, { title: '迟并入' })
  await merge(early.id, intoEarly.id)
  t.travel({ hours: 8 })
  between = t.now()
  t.travel({ hours: 2 })
  await merge(late.id, intoLate.id)
})
afterAll(() => t.close())

const period = { from: '2026-11-25', until: '2026-11-27' }
const rowsOf = (figure: string, kept?: string) => allRows(t, t.cast.minister, { ...period, figure, ...(kept ? { kept } : {}) })
const ids = async (figure: string, kept?: string) => (await rowsOf(figure, kept)).map(row => row.requestId).sort()
const overdue = async (at?: Temporal.Instant) => {
  const query = at ? `&at=${encodeURIComponent(at.toString())}` : ''
  const { rows } = (await (await t.as(t.cast.minister)).get(`/api/overdue?limit=100${query}`)).body
  return rows.map((row: { kind: string; requestId: string }) => `${row.kind} ${row.requestId}`).sort()
}

describe('merged matters in figures (R4.11)', () => {
  it('an answer that fell due stays late where it fell due, by the matter it was of; one not yet due is neither on time nor late', async () => {
    // the answer that the early one was owed went on, fell due and is late there
    expect(await ids('answers', 'late')).toEqual([late.id, intoEarly?.id].sort())
    expect(await ids('answers')).not.toContain(early.id)
  })

  it('what went on late is late now, and is not counted a second time', async () => {
    expect(await overdue()).toEqual([`answer ${intoEarly?.id}`, `answer ${intoLate?.id}`].sort())
    expect(await ids('answers')).not.toContain(intoLate?.id)
    await act(t, t.cast.officer, `/api/requests/${intoLate?.id}/replies`, {
      ...{ words: '王经理您好：迟了。', seen: (await findOne(t, intoLate?.id ?? '')).lastMessageId },
    })
    expect((await ids('answers', 'late')).filter(id => id === intoLate?.id)).toEqual([])
    expect(await ids('answers', 'late')).toContain(late.id)
  })

  it('at a moment in the past shows what was late then, where it was', async () => {
    expect(await overdue(between)).toEqual([`answer ${intoEarly?.id}`, `answer ${late.id}`].sort())
    expect(await overdue(wednesday.add({ hours: 23 }))).toEqual([])
  })

  it('each open matter is open once, now and at the end of a day in the past', async () => {
    expect(await ids('open')).toEqual([intoEarly?.id, intoLate?.id].sort())
    const rows = await allRows(t, t.cast.minister, { from: '2026-11-25', until: '2026-11-25', figure: 'open' })
    expect(rows.map(row => row.requestId).sort()).toEqual([early.id, late.id].sort())
  })

  it('the board and the list count the same clocks', async () => {
    const { answers } = (await (await t.as(t.cast.minister)).get('/api/team')).body
    expect(answers).toMatchObject({ due: (await rowsOf('answers')).length, onTime: (await rowsOf('answers', 'inTime')).length })
    const { rows } = (await (await t.as(t.cast.officer)).get('/api/requests?answers=late&holderId=me&limit=100')).body
    expect(rows.map((row: { id: string }) => row.id).sort()).toEqual(await ids('answers', 'late'))
  })

  it('every figure opens exactly the rows it counts', async () => {
    const figures = (await (await t.as(t.cast.minister)).get(`/api/figures?${new URLSearchParams(period)}`)).body as Figures
    for (const { figure, kept, n } of doorsOf(figures.total.now))
      expect([figure, kept, (await rowsOf(figure, kept)).length]).toEqual([figure, kept, n])
  })

  it('a settlement merged in time is not owed; the matter it goes on in is settled in time or late by the due time it took', async () => {
    t.travel(Temporal.Instant.from('2026-12-10T12:00:00+08:00'))
    await act(t, t.cast.officer, `/api/requests/${intoEarly?.id}/settlement`, {
      ...{ words: '已经办好。', seen: (await findOne(t, intoEarly?.id ?? '')).lastMessageId },
    })
    const all = { from: '2026-11-25', until: '2026-12-10', figure: 'settlements' }
    const rows = await allRows(t, t.cast.minister, all)
    expect(rows.map(row => [row.requestId, row.late]).sort()).toEqual(
      [
        [intoEarly?.id, true],
        [intoLate?.id, true],
      ].sort(),
    )
    const listed = (await (await t.as(t.cast.officer)).get('/api/requests?state=settled')).body.rows
    expect(listed[0]).toMatchObject({ id: intoEarly?.id, onTime: false })
  })
})

describe('receipts and promises that went on (R4.11)', () => {
  const monday = Temporal.Instant.from('2026-12-14T09:00:00+08:00')
  const rows = async (day: string, figure: string, kept?: string) => {
    const found = await allRows(t, t.cast.minister, { from: day, until: day, figure, ...(kept ? { kept } : {}) })
    return found.map(row => [row.requestId, row.at, row.value])
  }

  it('what was received in a period, and how long its answer took, stays what it was: by the receipt it was filed with (R24.3)', async () => {
    t.travel(monday)
    const first = await aFiledRequest(t, { title: '周一来的' })
    t.travel({ hours: 24 * 4 })
    const later = await aRepliedRequest(t, { title: '周五来的' })
    const before = [await rows('2026-12-14', 'received'), await rows('2026-12-18', 'firstAnswers')]
    await merge(first.id, later.id)
    expect((await findOne(t, later.id)).receivedAt).toBe(first.receivedAt)
    expect([await rows('2026-12-14', 'received'), await rows('2026-12-18', 'firstAnswers')]).toEqual(before)
    expect(before[1]).toEqual([[later.id, later.receivedAt, 0]])
    expect(await rows('2026-12-18', 'received')).toEqual(before[1])
  })

  it('merged on, it still has the receipt it was filed with', async () => {
    t.travel(Temporal.Instant.from('2026-12-21T09:00:00+08:00'))
    const first = await aFiledRequest(t)
    t.travel({ hours: 24 })
    const second = await aFiledRequest(t)
    t.travel({ hours: 24 })
    const third = await aRepliedRequest(t)
    await merge(second.id, third.id)
    await merge(first.id, third.id)
    expect((await findOne(t, third.id)).receivedAt).toBe(first.receivedAt)
    expect(await rows('2026-12-23', 'received')).toEqual([[third.id, third.receivedAt, 0]])
  })

  it('a call that was entered on a later day counts against nobody where it goes on either (R24.1)', async () => {
    t.travel(Temporal.Instant.from('2026-12-29T09:00:00+08:00'))
    const call = await aFiledRequest(t, { source: 'call', receivedAt: '2026-12-28T15:00:00+08:00' })
    t.travel({ hours: 1 })
    const into = await aFiledRequest(t)
    await merge(call.id, into.id)
    t.travel({ hours: 6 })
    expect((await rows('2026-12-29', 'answers')).map(([id]) => id)).toEqual([])
    expect((await rows('2026-12-29', 'entered', 'late')).map(([id]) => id)).toEqual([into.id])
  })
})
