import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExports } from './make-exports.ts'

let test: TestApp
let id: string
beforeAll(async () => {
  test = await testApp()
  id = (await (await test.as(test.cast.officer)).post('/api/enterprises/export', {})).body.id
})
afterAll(() => test.close())

const fetched = async (who: string | null, of = id) => (await test.as(who)).get(`/api/exports/${of}/file`)

describe('downloadExport', () => {
  it('refuses a stranger (401) and what is no id (400)', async () => {
    expect((await fetched(null)).status).toBe(401)
    expect((await fetched(test.cast.officer, 'first')).status).toBe(400)
  })

  it('is not there for anybody but who asked, nor for an id that never was: 404', async () => {
    const absent = await fetched(test.cast.officer, never)
    expect(absent.status).toBe(404)
    for (const who of ['minister', 'leader', 'deputy', 'foreignOfficer', 'contact', 'systemAdministrator', 'auditAdministrator'] as const)
      expect((await fetched(test.cast[who])).body).toEqual(absent.body)
  })

  it('refuses what is not there yet: 409', async () => {
    const { status, body } = await fetched(test.cast.officer)
    expect([status, body.code]).toEqual([409, 'exportNotReady'])
  })

  it('gives it to who asked, as often as they ask, for a day (R11.4)', async () => {
    await makeExports(test.context)
    for (const _ of [1, 2]) {
      const { status, headers } = await fetched(test.cast.officer)
      expect([status, headers['content-disposition'], headers['cache-control']]).toEqual([
        200,
        expect.stringContaining(encodeURIComponent('企业台账_2026-11-25.xlsx')),
        'private, no-store',
      ])
    }
    test.travel({ hours: 24 })
    expect((await fetched(test.cast.officer)).status).toBe(200)
    test.travel({ seconds: 1 })
    expect((await fetched(test.cast.officer)).status).toBe(409)
  })

  it('is not there any more for who has no register to take out: 404', async () => {
    await test.db
      .updateTable('member')
      .set({ roles: ['clerk'] })
      .where('id', '=', test.cast.officer)
      .execute()
    expect((await fetched(test.cast.officer)).status).toBe(404)
  })
})
