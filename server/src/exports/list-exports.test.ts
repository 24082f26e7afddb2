import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExports } from './make-exports.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const list = async (who: string | null) => (await test.as(who)).get('/api/exports')

describe('listExports', () => {
  it('refuses a stranger: 401', async () => {
    expect((await list(null)).status).toBe(401)
  })

  it('is the office’s: 403', async () => {
    expect((await list(test.cast.contact)).status).toBe(403)
    for (const who of ['clerk', 'systemAdministrator', 'auditAdministrator'] as const)
      expect((await list(test.cast[who])).body).toEqual({ rows: [] })
  })

  it('lists one’s own, the latest first, and how they stand (R11.4)', async () => {
    const officer = await test.as(test.cast.officer)
    const first = (await officer.post('/api/enterprises/export', {})).body.id
    await makeExports(test.context)
    test.travel({ minutes: 5 })
    const second = (await officer.post('/api/enterprises/export', { search: '没有这家' })).body.id
    const { rows } = (await list(test.cast.officer)).body
    expect(rows.map((row: { id: string }) => row.id)).toEqual([second, first])
    expect(rows).toMatchObject([
      { state: 'asked', progress: null, count: null, fileName: null, keptUntil: null },
      { state: 'done', progress: null, count: 1, fileName: '企业台账_2026-11-25.xlsx' },
    ])
    expect(rows[1].keptUntil).toBe(test.now().subtract({ minutes: 5 }).add({ hours: 24 }).toString())
    expect((await list(test.cast.minister)).body.rows).toEqual([])
    await makeExports(test.context)
  })
})
