import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExports } from '#exports/make-exports.ts'
import { partOf } from '#exports/part-of.fixture.ts'

let test: TestApp
let part: (name: string) => Promise<string>
let sheet: string
beforeAll(async () => {
  test = await testApp()
  await aProject(test, { name: '=南方总部', investment: 86_000, area: 2_460 })
  part = partOf(await ledgerOf(test.cast.minister))
  sheet = await part('xl/worksheets/sheet1.xml')
})
afterAll(() => test.close())

async function ledgerOf(who: string): Promise<Buffer> {
  const caller = await test.as(who)
  const { id } = (await caller.post('/api/exports', { list: 'ledger', filter: { status: 'open' } })).body
  await makeExports(test.context)
  return (await test.app.inject({ url: `/api/exports/${id}/file`, headers: { cookie: `sid=${caller.cookie}` } })).rawPayload
}

describe('ledgerWorkbook', () => {
  it('is for those who take the list of projects out: 403', async () => {
    expect((await (await test.as(test.cast.contact)).post('/api/exports', { list: 'ledger', filter: {} })).status).toBe(403)
  })

  it('prints its first 13 columns on A4 across, its heads on every page and frozen on the screen', async () => {
    const names = await part('xl/workbook.xml')
    expect(names).toContain("'台账'!$A$1:$M$6")
    expect(names).toContain("'台账'!$3:$3")
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(sheet).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>')
    expect(sheet).toContain('ySplit="3"')
    expect(sheet.match(/<col /g)).toHaveLength(21)
  })

  it('says its units in its heads, what it comes to at its end, and no formula', async () => {
    const words = await part('xl/sharedStrings.xml')
    for (const said of ['海珠区项目跟进台账', '总投资\n万元', '面积\n㎡', '合计 1 个', '注：带 * 的日期暂定']) expect(words).toContain(said)
    expect(words).toContain('南方总部')
    expect(sheet).not.toContain('<f>')
  })

  it('holds numbers as numbers and dates as dates, * where one is provisional', async () => {
    expect(sheet).toMatch(/r="G4"[^>]*><v>86000<\/v>/)
    expect(sheet).toMatch(/r="G5"[^>]*><v>86000<\/v>/)
    expect(sheet).toMatch(/r="U4"[^>]*><v>46\d{3}<\/v>/)
    expect(await part('xl/styles.xml')).toContain('yyyy-mm-dd')
  })
})
