import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRows, aMonth } from './figures.fixture.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await aMonth(t)
})
afterAll(() => t.close())

const period = { from: '2026-11-25', until: '2026-12-18' }
const ask = async (who: string | null, query: Record<string, string>) =>
  (await t.as(who)).get(`/api/figures/rows?${new URLSearchParams(query)}`)

describe('listPeriodRows', () => {
  it('is the office’s', async () => {
    expect((await ask(null, { figure: 'answers' })).status).toBe(401)
    expect((await ask(t.cast.minister, { figure: 'mood' })).status).toBe(400)
    expect((await ask(t.cast.minister, { figure: 'answers', after: 'x' })).status).toBe(400)
    expect((await ask(t.cast.contact, { figure: 'answers' })).status).toBe(403)
  })

  it('shows late ones first, then the earliest, page after page the same', async () => {
    const query = { ...period, figure: 'answers' }
    const whole = await allRows(t, t.cast.minister, query)
    expect(whole.map(row => row.late)).toEqual([...whole.map(row => row.late)].sort((a, b) => Number(b) - Number(a)))
    expect((await allRows(t, t.cast.minister, query, 3)).map(row => row.id)).toEqual(whole.map(row => row.id))
    const { body } = await ask(t.cast.minister, query)
    expect([body.total, body.late]).toEqual([whole.length, whole.filter(row => row.late).length])
  })

  it('shows everybody their own, the last thirty days as Today counts them', async () => {
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.foreignOfficer]) {
      const { answers } = (await (await t.as(who)).get('/api/today')).body.figures
      const { body } = await ask(who, { figure: 'answers', lastDays: '30', officerId: 'me' })
      expect([body.total, body.total - body.late]).toEqual([answers.due, answers.onTime])
    }
    expect((await ask(t.cast.clerk, { figure: 'answers', lastDays: '30' })).body.total).toBe(0)
  })

  it('shows of an enterprise all of it, whoever is measured, to those who see it whole, and of its grades those of one', async () => {
    const { officer, foreignOfficer, leader, enterprise, streetHead } = t.cast
    const query = { figure: 'rated', lastDays: '365', enterpriseId: enterprise }
    for (const who of [officer, leader]) {
      expect((await ask(who, query)).body.rows.map((row: { value: number }) => row.value)).toEqual([2, 5])
      expect((await ask(who, { ...query, grade: '5' })).body).toMatchObject({ total: 1, rows: [{ value: 5 }] })
    }
    for (const who of [foreignOfficer, streetHead]) expect((await ask(who, query)).body).toMatchObject({ total: 0, rows: [] })
  })

  it('counts what its reader is not shown any more, and names nothing of it', async () => {
    const { foreignOfficer, otherMinister, foreignEnterprise, officer, minister } = t.cast
    await t.db.updateTable('enterprise').set({ officer_id: officer }).where('id', '=', foreignEnterprise).execute()
    const query = { ...period, figure: 'answers' }
    const { body } = await ask(foreignOfficer, query)
    expect(body.rows).toMatchObject([{ requestId: null, number: null, title: '未归类的诉求', officerName: '沈亦舟', late: true }])
    expect((await ask(otherMinister, query)).body.rows).toMatchObject([{ requestId: null }])
    expect((await ask(minister, { ...query, officerId: foreignOfficer })).body.total).toBe(0)
  })
})
