import { readFile } from 'node:fs/promises'
import { checkRows } from '@yigen/domain/imports/roster-check.ts'
import { mapColumns } from '@yigen/domain/imports/roster-columns.ts'
import type { RosterKnown } from '@yigen/domain/imports/roster-known.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { type ExportedEnterprise, enterpriseWorkbook } from './enterprise-workbook.ts'
import { readRoster } from './read-roster.ts'
import { workbookByHand } from './workbook.fixture.ts'

const nobody: RosterKnown = { streets: [{ code: '440105014', name: '琶洲街道' }], officers: [], byCode: new Map(), byName: new Map() }
const fixture = async (name: string) => readRoster(await readFile(new URL(`./fixtures/${name}`, import.meta.url)), name)
const check = (sheet: Sheet) =>
  checkRows(sheet, mapColumns(sheet.header, [], sheet.above), nobody, [], [], Temporal.PlainDate.from('2026-11-24'))
const says = (sheet: Sheet) => check(sheet).rows.map(row => row.says)

describe('a roster as programs and people write it', () => {
  it('with its text in CDATA: nothing that stands in a cell is lost', async () => {
    const sheet = await fixture('cdata-shared.xlsx')
    expect(says(sheet)).toMatchObject([{ name: '甲三科技有限公司', code: '91440105MA5H00013L', note: '写在共享串 CDATA 里' }])
  })

  it('with comments, CDATA and inline text cut anywhere by the stream', async () => {
    const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const row = (...values: string[]) => `<row>${values.map(cell).join('')}</row>`
    const long = '长'.repeat(40_000)
    const sheet = `<sheetData>${row('企业名称', '备注')}${row('甲<!-- a < b -->乙科技', `<![CDATA[${long} <b>&]]]]><![CDATA[>]]>`)}</sheetData>`
    const read = await readRoster(workbookByHand({ sheet }), 'a.xlsx')
    expect(read.rows[0]?.cells).toEqual(['甲乙科技', `${long} <b>&]]>`])
  })

  it('refused when a cell names a text that the file does not hold', async () => {
    const sheet = '<sheetData><row><c t="s"><v>0</v></c></row><row><c t="s"><v>7</v></c></row></sheetData>'
    await expect(readRoster(workbookByHand({ strings: '<si><t>企业名称</t></si>', sheet }), 'a.xlsx')).rejects.toThrow('broken')
  })

  it('with hidden rows: which, and asked about', async () => {
    const sheet = await fixture('hidden-rows.xlsx')
    expect(sheet.hiddenRows).toEqual([3, 4])
    expect(check(sheet).groups.map(group => [group.fault.code, group.rows])).toEqual([['hiddenRow', [3, 4]]])
  })

  it('with lines below the table: flagged, none of them an enterprise', async () => {
    const { counts, faults } = check(await fixture('t-footer.xlsx'))
    expect(faults.map(fault => [fault.row, fault.code])).toEqual([
      [4, 'footerRow'],
      [5, 'footerRow'],
    ])
    expect(counts).toMatchObject({ new: 1, faulty: 2 })
  })

  it('with characters that nobody sees: none of them is kept', async () => {
    const sheet = await fixture('invisible.xlsx')
    const numbers = ['一', '二', '三', '四', '五', '六', '七', '八']
    expect(says(sheet).map(each => each.name)).toEqual(numbers.map(number => `隐形${number}有限公司`))
    expect(check(sheet).faults).toEqual([])
    expect(says(sheet).map(each => each.contactPhone)).toMatchObject({ 1: '13800000014', 3: '13800000016', 7: '13800000018' })
  })

  it('with headings of two rows, merged', async () => {
    const sheet = await fixture('merged-header.xlsx')
    expect(sheet).toMatchObject({ headerRow: 2, above: [] })
    expect(mapColumns(sheet.header).map(column => column.target)).toEqual([
      'name',
      'code',
      'street',
      'foundedOn',
      'registeredCapital',
      'contactName',
      'contactPhone',
      'note',
    ])
    expect(says(sheet)).toMatchObject([{ name: '合并表头有限公司', contactName: '何知远', contactPhone: '13800000012' }])
  })

  it('with a year over its columns', async () => {
    const text = (cells: readonly string[]) =>
      `<row>${cells.map(each => (each ? `<c t="inlineStr"><is><t>${each}</t></is></c>` : '<c/>')).join('')}</row>`
    const merges = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    const rows = [
      ['企业名称', '2025 年', ''],
      ['', '营收（万元）', '税收（万元）'],
      ['帆屿数据', '12', '3'],
    ]
    const sheet = await readRoster(workbookByHand({ sheet: `<sheetData>${rows.map(text).join('')}</sheetData>${merges}` }), 'a.xlsx')
    expect(mapColumns(sheet.header).map(column => [column.target, column.period])).toEqual([
      ['name', null],
      ['revenue', '2025'],
      ['tax', '2025'],
    ])
  })

  it('with days as moments of another zone', async () => {
    const days = says(await fixture('isoz.csv')).map(each => each.facts.map(fact => fact.day))
    expect(days).toEqual([
      ['2025-03-05', '2027-12-31'],
      ['2025-03-05', '2027-12-31'],
    ])
  })

  it('with numbers whose format shows a fraction of them, or a unit: asked about, or read in it', async () => {
    const bytes = workbookByHand({
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="#,##0.0,&quot;万&quot;"/><numFmt numFmtId="171" formatCode="0!.0,&quot;万&quot;"/><numFmt numFmtId="172" formatCode="0.00&quot;万元&quot;"/><numFmt numFmtId="173" formatCode="0.0&quot;亿&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="4"/></cellXfs>',
      sheet: `<sheetData><row><c t="inlineStr"><is><t>企业名称</t></is></c><c t="inlineStr"><is><t>统一社会信用代码/注册号</t></is></c><c t="inlineStr"><is><t>注册资本（万元）</t></is></c></row>${[
        1, 2, 3, 4, 5,
      ]
        .map(style => `<row><c t="inlineStr"><is><t>甲${style}有限公司</t></is></c><c/><c s="${style}"><v>8000000</v></c></row>`)
        .join('')}</sheetData>`,
    })
    const sheet = await readRoster(bytes, 'a.xlsx')
    const { columns, faults } = check(sheet)
    expect(columns[1]?.target).toBe('code')
    expect(
      faults.filter(fault => fault.severity === 'error').map(fault => [fault.row, fault.code, fault.choices.map(choice => choice.label)]),
    ).toEqual([
      [2, 'moneyScaled', ['800', '8,000,000']],
      [3, 'moneyScaled', ['800', '8,000,000']],
      [5, 'moneyUnit', []],
    ])
  })

  it('a name that looks like an escape of Excel is the same after it was taken out and brought in again', async () => {
    const name = '型号_x0041_科技'
    const exported = await enterpriseWorkbook([{ ...blank, name }], 'zh-CN')
    expect(says(await readRoster(exported, 'a.xlsx'))).toMatchObject([{ name }])
  })

  it('a messy roster of 300 rows: each of its oddities is told once, the rest is read', async () => {
    const bytes = await readFile(new URL('../../../../e2e/files/messy-roster.xlsx', import.meta.url))
    const sheet = await readRoster(bytes, '海珠区重点企业服务台账.xlsx')
    const district: RosterKnown = {
      ...nobody,
      streets: ['琶洲', '官洲', '赤岗', '凤阳', '新港', '江海'].map(name => ({ code: name, name: `${name}街道` })),
      officers: ['陈若溪', '黎景行', '梁砚秋', '许望川', '温书言'].map(name => ({ id: name, name, unitName: '区投资促进中心' })),
    }
    const checked = checkRows(sheet, mapColumns(sheet.header, [], sheet.above), district, [], [], Temporal.PlainDate.from('2026-11-24'))
    expect(checked.columnFaults).toEqual([])
    expect(checked.counts).toMatchObject({ new: 281, faulty: 27 })
    expect(checked.groups.map(group => [group.fault.code, group.rows.length])).toEqual([
      ['codeTwiceDiffering', 2],
      ['streetNearest', 3],
      ['moneyScaled', 1],
      ['officerUnknown', 1],
      ['hiddenRow', 12],
      ['footerRow', 1],
      ['officerNearest', 1],
      ['totalRow', 1],
      ...Array.from({ length: 5 }, () => ['footerRow', 1]),
    ])
  })

  it('what write-excel-file writes is read as before', async () => {
    const bytes = await writeExcelFile([
      ['企业名称', '备注'],
      ['帆屿数据', '一'],
    ]).toBuffer()
    expect((await readRoster(bytes, 'a.xlsx')).hiddenRows).toEqual([])
  })
})

const blank: Omit<ExportedEnterprise, 'name'> = {
  ...{ code: null, kind: 'target', state: 'following', streetName: null, building: '', address: '', industry: '', note: '' },
  ...{ officerName: null, contact: null, facts: [] },
}
