import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people, withSheets } from './accounts.fixture.ts'

let t: TestApp
let system: Awaited<ReturnType<typeof withSheets>>
beforeAll(async () => {
  t = await testApp()
  system = await withSheets(t, t.cast.systemAdministrator)
})
afterAll(() => t.close())

const one = ['黄以衡', '一级科员', '区税务局', '13800000077', 'clerk-tax09', '经办人', '']

describe('checkMembers', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await withSheets(t, null)).check(people(one))).status).toBe(401)
  })

  it('refuses what is no sheet, and one without anybody: 400 in a sentence', async () => {
    expect((await system.check(Buffer.from('%PDF-1.7 …'))).body).toMatchObject({ status: 400, code: 'rosterFaulty' })
    expect((await system.check(people())).body).toMatchObject({ status: 400, code: 'accountsNone', title: '表里只有表头，没有人。' })
  })

  it.for(['securityAdministrator', 'leader', 'minister', 'contact'] as const)('refuses a %s: 403', async who => {
    expect((await (await withSheets(t, t.cast[who])).check(people(one))).status).toBe(403)
  })

  it('judges every row, and makes nobody', async () => {
    const before = await t.db.selectFrom('member').select('id').execute()
    const { status, body } = await system.check(
      people(one, ['郑新', '', '区税务区', '', 'officer 1', '首席服务官', '郑怀远'], ['示例：甲', '', '', '', '', '', '']),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ fileName: '成员.csv', faulty: 2, whyNot: '有 2 行不对，改好再上传；有一行不对，整张表都不开设。' })
    expect(body.rows[0]).toEqual({
      row: 2,
      ...{ name: '黄以衡', title: '一级科员', unitName: '区税务局', phone: '13800000077', loginName: 'clerk-tax09' },
      ...{ roles: ['clerk'], ministerName: null, faults: [] },
    })
    expect(body.rows[1].faults).toEqual([
      { letter: 'C', heading: '单位', sentence: '没有“区税务区”，是不是“区税务局”？' },
      { letter: 'E', heading: '用户名', sentence: '用户名是 3 至 40 位字母、数字、点、横线。' },
    ])
    expect(await t.db.selectFrom('member').select('id').execute()).toHaveLength(before.length)
  })

  it('says which column is missing, and that it is too long', async () => {
    expect((await system.check(Buffer.from('姓名,手机\n黄以衡,13800000077'))).body.whyNot).toBe('没有“单位”这一列。')
    const many = Array.from({ length: 501 }, (_, i) => ['黄以衡', '', '区税务局', '', `many${i}`, '', ''])
    expect((await system.check(people(...many))).body.whyNot).toBe('有 501 人，一次最多 500 人，请分成几个文件。')
  })
})
