import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRoster } from '#imports/roster/read-roster.ts'
import { withPlaces } from './premises-sheets.fixture.ts'
import { premisesTemplate } from './premises-template.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('is read again by its headings, in both languages; its example is told apart', async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { header, rows } = await readRoster(await premisesTemplate(language), 'x.xlsx')
    expect([header.length, rows.length]).toEqual([10, 1])
  }
  const { body } = await (await withPlaces(t, t.cast.streetHead)).check(await premisesTemplate('zh-CN'), '场地.xlsx')
  expect(body).toMatchObject({ unread: [], faulty: 1 })
})

it('is given to who records: 401, 403', async () => {
  const status = async (who: string | null) => (await (await t.as(who)).get('/api/premises/template')).status
  expect([await status(null), await status(t.cast.officer)]).toEqual([401, 403])
})
