import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listCalendarYears', () => {
  it('refuses nobody: 401', async () => {
    expect((await (await t.as(null)).get('/api/calendar')).status).toBe(401)
  })

  it('are the tables that hold, the latest year first, each day with its name', async () => {
    const { status, body } = await (await t.as(t.cast.contact)).get('/api/calendar')
    expect([status, body.years.map((year: { year: number }) => year.year)]).toEqual([200, [2026, 2025, 2024]])
    expect(body.years[0].days[0]).toEqual({ date: '2026-01-01', workday: false, name: '元旦', kind: 'holiday' })
    expect(body.years[0].days.find((day: { date: string }) => day.date === '2026-10-10')).toEqual({
      date: '2026-10-10',
      workday: true,
      name: '国庆节',
      kind: 'make-up',
    })
  })

  it('bring along what the regulation fixes by itself where a year has no table: a browser would reckon the Spring Festival of 2027 a day wrong (R9.4)', async () => {
    const { body } = await (await t.as(t.cast.officer)).get('/api/calendar')
    const [first] = body.untabled
    expect(body.untabled.map((year: { year: number }) => year.year)).toEqual([2027, 2028, 2029, 2030, 2031])
    expect(first.days.filter((day: { name: string }) => day.name === '春节').map((day: { date: string }) => day.date)).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
    ])
  })
})
