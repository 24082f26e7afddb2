import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRows, aMonth, everyDoor, type Figures } from './figures.fixture.ts'

let t: TestApp
let late: { id: string }
beforeAll(async () => {
  t = await testApp()
  late = (await aMonth(t)).late
})
afterAll(() => t.close())

const period = { from: '2026-11-25', until: '2026-12-18' }
const ask = async (who: string | null, query: Record<string, string> = period) =>
  (await t.as(who)).get(`/api/figures?${new URLSearchParams(query)}`)
const figures = async (who: string, query?: Record<string, string>) => (await ask(who, query)).body as Figures

describe('getPeriodFigures', () => {
  it('is for ministers and leaders, of days that are days', async () => {
    expect((await ask(null)).status).toBe(401)
    expect((await ask(t.cast.minister, { from: '2026-11-31', until: '2026-12-01' })).status).toBe(400)
    for (const who of ['officer', 'head', 'clerk', 'contact', 'systemAdministrator'] as const)
      expect((await ask(t.cast[who])).status, who).toBe(403)
  })

  it('counts what fell due by who held it, and unanswered is late (R24.1)', async () => {
    const { total } = await figures(t.cast.minister)
    expect(total.now.received).toBe(11)
    expect(total.now.answers).toEqual({ due: 10, inTime: 8 })
    expect(total.now.declined).toBe(2)
    expect(total.now.appealed).toBe(1)
    expect(total.now.tasks).toEqual({ due: 2, inTime: 1 })
    expect(total.before).toMatchObject({ received: 0, answers: { due: 0, inTime: 0 }, firstAnswers: { answered: 0, medianHours: null } })
  })

  it('says how long the first answer took, in the middle', async () => {
    const { total, by } = await figures(t.cast.minister)
    const hours = (await allRows(t, t.cast.minister, { ...period, figure: 'firstAnswers' })).map(row => row.value ?? Number.NaN)
    const middle = hours.sort((a, b) => a - b).slice((hours.length - 1) >> 1, (hours.length >> 1) + 1)
    expect(total.now.firstAnswers.answered).toBe(hours.length)
    expect(total.now.firstAnswers.medianHours).toBeCloseTo(middle.reduce((sum, one) => sum + one) / middle.length)
    // the one that came by telephone two hours before it was written down and answered
    expect(by.source.find(({ key }) => key === 'call')?.now.firstAnswers).toEqual({ answered: 1, medianHours: 2 })
  })

  it('counts apart what was entered on a later day than it came, on the page and on Today (R24.1)', async () => {
    const { officer, minister } = t.cast
    const [before, day] = [await figures(minister), (await (await t.as(officer)).get('/api/today')).body.figures.answers]
    const receivedAt = t.now().subtract({ hours: 40 }).toString()
    await act(t, officer, '/api/requests', {
      enterpriseId: t.cast.enterprise,
      title: '',
      body: '前天来电问的',
      source: 'call',
      receivedAt,
      reply: '王经理您好：前天电话里说的。',
    })
    const { total } = await figures(minister)
    expect(total.now.answers).toEqual(before.total.now.answers)
    expect(total.now.firstAnswers).toEqual(before.total.now.firstAnswers)
    expect(total.now.received).toBe(before.total.now.received + 1)
    expect([before.total.now.entered, total.now.entered]).toEqual([
      { due: 0, inTime: 0 },
      { due: 1, inTime: 0 },
    ])
    expect((await (await t.as(officer)).get('/api/today')).body.figures.answers).toEqual(day)
    const sameDay = t.now().subtract({ hours: 1 }).toString()
    await act(t, officer, '/api/requests', {
      enterpriseId: t.cast.enterprise,
      title: '',
      body: '刚才来电问的',
      source: 'call',
      receivedAt: sameDay,
    })
    expect((await figures(minister)).total.now.entered.due).toBe(1)
  })

  it('counts a matter that was taken up again as not settled', async () => {
    const { rows } = (
      await (
        await t.as(t.cast.minister)
      ).get(`/api/figures/rows?${new URLSearchParams({ ...period, figure: 'settlements', kept: 'late' })}`)
    ).body
    expect(rows.some((row: { late: boolean; doneAt: string; dueAt: string }) => row.late && row.doneAt < row.dueAt)).toBe(true)
  })

  it('stands with how many were asked and how many graded', async () => {
    const { ratings } = (await figures(t.cast.minister)).total.now
    expect(ratings).toMatchObject({ rated: 2, content: 1 })
    expect(ratings.asked).toBeGreaterThan(2)
  })

  it('shows a minister the own team, another theirs, a leader the district', async () => {
    const [own, other, all] = [await figures(t.cast.minister), await figures(t.cast.otherMinister), await figures(t.cast.leader)]
    expect(other.total.now.received).toBe(1)
    expect(all.total.now.received).toBe(own.total.now.received + 1)
    expect(all.by.officer.map(row => row.nameZh)).toEqual(['陈若溪', '沈亦舟'])
    const narrowed = await figures(t.cast.leader, { ...period, ministerId: t.cast.otherMinister })
    expect(narrowed.total.now).toEqual(other.total.now)
  })

  it('says how it stood at the end of a day in the past, as it was then', async () => {
    const filed = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
    const then = await figures(t.cast.minister, { from: '2026-11-25', until: '2026-11-26' })
    const rows = await allRows(t, t.cast.minister, { from: '2026-11-25', until: '2026-11-26', figure: 'overdue' })
    expect(then.total.now.overdue).toBe(rows.length)
    // not answered within a day, and then for six hours more; by the end of that day it had been
    expect(rows.map(row => row.requestId)).not.toContain(late.id)
    expect(then.asOf).toBe('2026-11-26T16:00:00Z')
    expect(filed.toString() < then.asOf).toBe(true)
  })

  it('every figure opens exactly the rows it counts, to who is shown it', async () => {
    for (const who of [t.cast.minister, t.cast.leader, t.cast.otherMinister])
      for (const { query, figure, kept, n } of everyDoor(await figures(who))) {
        const asked = { ...query, figure, ...(kept ? { kept } : {}), limit: '1' }
        const { body } = await (await t.as(who)).get(`/api/figures/rows?${new URLSearchParams(asked)}`)
        expect([JSON.stringify(asked), body.total]).toEqual([JSON.stringify(asked), n])
      }
  })
})
