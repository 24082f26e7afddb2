import { accountFieldOf } from '@yigen/domain/imports/account-columns.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRoster } from '../roster/read-roster.ts'
import { memberTemplate } from './member-template.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it.for(['zh-CN', 'en'] as const)(
  'the template in %s is read back column by column, and its example is never taken for somebody',
  async language => {
    const { header, rows } = await readRoster(await memberTemplate(language), 'template.xlsx')
    expect(header.map(accountFieldOf)).toEqual(['name', 'title', 'unit', 'phone', 'loginName', 'roles', 'minister'])
    expect(rows).toHaveLength(1)
    const administrator = await t.as(t.cast.systemAdministrator)
    const bytes = await memberTemplate(language)
    const { body } = await administrator.upload('/api/members/check', { name: 'template.xlsx', bytes })
    expect(body.rows[0].faults[0].sentence).toBe('这是模板里的示例行，请删去。')
  },
)

it('is handed out to whoever is signed in', async () => {
  expect((await (await t.as(null)).get('/api/members/template')).status).toBe(401)
  const { status, headers } = await (await t.as(t.cast.systemAdministrator)).get('/api/members/template')
  expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('xlsx')])
})
