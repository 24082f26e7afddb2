import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { publishTable } from '@yigen/testing/publish-table.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const off = (date: string) => ({ date, workday: false, name: '元旦', kind: 'holiday' })
const table = { year: 2027, days: ['2027-01-01', '2027-05-03', '2027-10-01'].map(off) }
const versions = async (who: string | null, year: string) => (await t.as(who)).get(`/api/calendar/years/${year}/versions`)

describe('listCalendarVersions', () => {
  it('refuses nobody: 401', async () => {
    expect((await versions(null, '2026')).status).toBe(401)
  })

  it.each(['1999', 'next', '2026.5'])('refuses %s as a year: 400', async year => {
    expect((await versions(t.cast.officer, year)).status).toBe(400)
  })

  it('are none where a year has no table', async () => {
    expect((await versions(t.cast.contact, '2040')).body).toEqual({ versions: [] })
  })

  it('are who published what when, the one that holds first, each with what it changed', async () => {
    await publishTable(t, table)
    const first = t.now().toString()
    t.travel({ hours: 1 })
    await publishTable(t, { ...table, days: [...table.days, off('2027-01-04')] })
    const { body } = await versions(t.cast.officer, '2027')
    expect(body.versions.map(({ changes, ...one }: { changes: { date: string }[] }) => [one, changes.map(day => day.date)])).toEqual([
      [{ version: 5, source: '系统员', publishedAt: t.now().toString(), moved: 0, days: 4 }, ['2027-01-04']],
      [{ version: 4, source: '系统员', publishedAt: first, moved: 0, days: 3 }, ['2027-01-01', '2027-05-03', '2027-10-01']],
    ])
    const shipped = await versions(t.cast.officer, '2026')
    expect(shipped.body.versions).toMatchObject([{ version: 3, source: '国务院办公厅通知', moved: null, days: 25 }])
  })
})
