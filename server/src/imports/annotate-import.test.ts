import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRoster } from './roster/read-roster.ts'
import { codeOf, csv, importing } from './roster.fixture.ts'

let test: TestApp
let id: string
beforeAll(async () => {
  test = await testApp()
  const mixed = csv(
    ['帆屿数据有限公司', codeOf(1).slice(0, 16), '琶洲街道'],
    ['榕光生物科技', codeOf(2), '琶洲街道'],
    ['岭川检测技术', codeOf(3), '琶州街道'],
  )
  id = (await (await importing(test)).check(mixed)).body.id
})
afterAll(() => test.close())

async function annotated(who: string | null, of = id, language = 'zh-CN') {
  const { cookie } = await test.as(who)
  const headers = { 'accept-language': language, ...(cookie ? { cookie: `sid=${cookie}` } : {}) }
  return test.app.inject({ url: `/api/imports/${of}/annotated`, headers })
}

describe('annotateImport', () => {
  it('refuses a stranger (401) and what is no id (400)', async () => {
    expect((await annotated(null)).statusCode).toBe(401)
    expect((await annotated(test.cast.minister, 'first')).statusCode).toBe(400)
  })

  it('is not there for who keeps no register, nor for an id that never was: 404', async () => {
    for (const who of ['officer', 'clerk', 'contact', 'outsider', 'systemAdministrator'] as const)
      expect((await annotated(test.cast[who])).statusCode).toBe(404)
    expect((await annotated(test.cast.minister, randomUUID())).statusCode).toBe(404)
  })

  it('gives the faulty rows back as a workbook of the file’s name, with what is wrong (R2.4)', async () => {
    const { statusCode, headers, rawPayload } = await annotated(test.cast.minister)
    expect(statusCode).toBe(200)
    expect(headers['content-disposition']).toContain(encodeURIComponent('重点企业台账_批注.xlsx'))
    const { rows } = await readRoster(rawPayload, 'x.xlsx')
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      [2, '帆屿数据有限公司'],
      [4, '岭川检测技术'],
    ])
    expect(rows[0]?.cells.at(-1)).toContain('只有 16 位')
  })

  it('says it in English to who reads English', async () => {
    const { headers, rawPayload } = await annotated(test.cast.leader, id, 'en')
    expect(headers['content-disposition']).toContain('_annotated.xlsx')
    expect((await readRoster(rawPayload, 'x.xlsx')).header.at(-1)).toBe('What is wrong')
  })
})
