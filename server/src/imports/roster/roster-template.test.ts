import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRoster } from './read-roster.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

async function template(who: string | null, language = 'zh-CN') {
  const { cookie } = await test.as(who)
  const headers = { 'accept-language': language, ...(cookie ? { cookie: `sid=${cookie}` } : {}) }
  return test.app.inject({ url: '/api/imports/template', headers })
}

describe('rosterTemplate', () => {
  it('refuses a stranger: 401', async () => {
    expect((await template(null)).statusCode).toBe(401)
  })

  it.each([
    ['zh-CN', '企业名称', '2025 年营业收入（万元）', '企业台账模板.xlsx'],
    ['en', 'Enterprise name', 'Revenue 2025 (CNY 10,000)', 'Roster template.xlsx'],
  ])('is an .xlsx in %s for whoever is signed in, its headings of last year', async (language, name, revenue, file) => {
    const { statusCode, headers, rawPayload } = await template(test.cast.minister, language)
    expect(statusCode).toBe(200)
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(file)}`)
    const { header } = await readRoster(rawPayload, 'x.xlsx')
    expect([header[0], header.find(words => words.includes('2025'))]).toEqual([name, revenue])
  })
})
