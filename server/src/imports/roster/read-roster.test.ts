import { readFile } from 'node:fs/promises'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { describe, expect, it, vi } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readRoster } from './read-roster.ts'
import { RosterRefused, rosterRefusalSentence, rosterRefusals } from './roster-refusals.ts'
import { textRows, workbookByHand, zipByHand } from './workbook.fixture.ts'

/** What is bounded here is work: bytes, rows, parts. How long it takes is the machine's affair, and it may be busy. */
const patience = 300
vi.setConfig({ testTimeout: patience * 1000 })

const refusal = async (bytes: Uint8Array, seconds = patience) => {
  const why = await readRoster(bytes, '台账.xlsx', seconds).catch((error: unknown) => error)
  if (!(why instanceof RosterRefused)) throw why instanceof Error ? why : new Error('it was read')
  expect(rosterRefusalSentence(why.refusal, 'en')).not.toMatch(/[{}]/)
  return rosterRefusalSentence(why.refusal, 'zh-CN')
}
const cells = (sheet: Sheet) => sheet.rows.map(each => each.cells)
const header = ['企业名称', '统一社会信用代码']

describe('an .xlsx is read as', () => {
  it('LibreOffice writes it: a title above, styled days, text and numbers, a formula, an empty row, a second sheet', async () => {
    const sheet = await readRoster(await readFile(new URL('./fixtures/libreoffice.xlsx', import.meta.url)), '海珠区重点企业台账.xlsx')
    expect(sheet).toMatchObject({
      sheetName: '重点企业',
      otherSheets: ['填写说明'],
      headerRow: 2,
      above: ['海珠区重点企业台账（2026 年 11 月）'],
      encoding: null,
    })
    expect(sheet.header.slice(0, 5)).toEqual(['企业名称', '统一社会信用代码', '所在街道', '首席服务官', '注册资本（万元）'])
    expect(sheet.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(sheet.rows).toEqual([
      {
        row: 3,
        cells: [
          '榕光生物科技（广州）有限公司',
          '91440105MA5D000013',
          '官洲街道',
          '陈若溪',
          3000,
          { date: '2019-06-12' },
          12000.5,
          '何知远',
          13800000012,
        ],
      },
      {
        row: 4,
        cells: [
          '帆屿数据 & 算法有限公司',
          '91440105MA5D000026',
          '琶洲街道',
          '沈亦舟',
          800,
          { date: '2026-11-24' },
          { formula: '=E3*2' },
          '苏映',
          '138-0000-0034',
        ],
      },
      { row: 6, cells: ['岭川检测技术有限公司', null, '赤岗街道', null, '1200', '2021年3月30日'] },
    ])
  })

  it('write-excel-file writes it', async () => {
    const day = { value: new Date('2026-03-05T00:00:00Z'), type: Date, format: 'yyyy/m/d' }
    const data = [
      [...header, '成立日期', '注册资本'],
      ['帆屿 <数据> & "算法"', '91440105MA5D000013', day, 12.345],
      ['榕光', null, null, null],
    ]
    expect(cells(await readRoster(await writeExcelFile(data).toBuffer(), 'a.xlsx'))).toEqual([
      ['帆屿 <数据> & "算法"', '91440105MA5D000013', { date: '2026-03-05' }, 12.345],
      ['榕光'],
    ])
  })

  it('Excel and WPS write it: shared strings with rich text and phonetics, escapes, built-in East Asian dates, booleans, errors', async () => {
    const bytes = workbookByHand({
      strings:
        '<si><t xml:space="preserve"> 企业名称 </t></si><si/><si><r><rPr/><t>帆屿</t></r><r><t>数据</t></r><rPh sb="0" eb="1"><t>ファン</t></rPh></si><si><t>甲&amp;乙&#x4E00;_x000D__x0000__xD800_&#0;</t></si>',
      styles: '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="57" applyNumberFormat="1"/><xf numFmtId="4"><alignment/></xf></cellXfs>',
      sheet:
        '<sheetPr/><sheetData><row r="1" spans="1:5"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>成立日期</t></is></c></row><row r="2"/>' +
        '<row r="3"><c r="A3" s="0" t="s"><v>2</v></c><c r="B3"/><c r="C3" s="1"><v>46086</v></c><c r="D3" s="2"><v>1234.5</v></c><c r="E3" t="b"><v>1</v></c></row>' +
        '<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" t="s"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="D4" t="str"><f>A1&amp;"x"</f><v>y</v></c><c r="E4"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
    })
    const sheet = await readRoster(bytes, 'a.xlsx')
    expect(sheet.header).toEqual(['企业名称', '', '成立日期', '', ''])
    expect(sheet.rows).toEqual([
      { row: 3, cells: ['帆屿数据', null, { date: '2026-03-05' }, 1234.5, 'TRUE'] },
      { row: 4, cells: ['甲&乙一\r\ufffd', null, '#N/A', { formula: '=A1&"x"' }, { formula: '=…' }] },
    ])
  })

  it('programs write it with a namespace prefix, without references, counting days from 1904', async () => {
    const cell = (value: string) => `<x:c t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`
    const bytes = workbookByHand({
      book: '<workbookPr date1904="1"/>',
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>',
      sheet: `<x:sheetData><x:row>${cell('企业名称')}${cell('成立日期')}</x:row><x:row>${cell('帆屿')}<x:c s="1"><x:v>44624</x:v></x:c></x:row></x:sheetData>`,
    })
    expect(cells(await readRoster(bytes, 'a.xlsx'))).toEqual([['帆屿', { date: '2026-03-05' }]])
  })

  it('it is whatever its name says', async () => {
    const bytes = await writeExcelFile([header, ['帆屿', '1']]).toBuffer()
    expect((await readRoster(bytes, 'roster.csv')).header).toEqual(header)
    expect((await readRoster(Buffer.from('企业名称,备注\n帆屿,无'), 'roster.xlsx')).encoding).toBe('utf-8')
  })

  it('rows of styled but empty cells do not count, nor do far empty columns', async () => {
    const empty = Array.from(
      { length: 30_000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/><c r="XFD${i + 3}" s="1"/></row>`,
    ).join('')
    const bytes = workbookByHand({ sheet: textRows([header, ['帆屿', '1']]).replace('</sheetData>', `${empty}</sheetData>`) })
    expect((await readRoster(bytes, 'a.xlsx')).rows).toHaveLength(1)
  })
})

describe('a csv is read', () => {
  const gb18030 = Buffer.from([
    0xc6, 0xf3, 0xd2, 0xb5, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb1, 0xb8, 0xd7, 0xa2, 0x0d, 0x0a, 0x82, 0x35, 0x8f, 0x33, 0xb9, 0xab, 0xcb,
    0xbe, 0x2c, 0x31,
  ])
  it('in GB18030, with characters of four bytes', async () => {
    expect(await readRoster(gb18030, '台账.csv')).toMatchObject({
      encoding: 'gb18030',
      header: ['企业名称', '备注'],
      sheetName: '台账',
      rows: [{ row: 2, cells: ['龦公司', '1'] }],
    })
  })

  it.each([
    ['UTF-8 with a mark', '\ufeff企业名称,备注\r\n帆屿,"一,""二""\n三"\r\n', '一,"二"\n三'],
    ['semicolons', '企业名称;备注\n帆屿;一', '一'],
    ['tabs', '企业名称\t备注\n帆屿\t一', '一'],
    ['a stray quotation mark', '企业名称,备注\n帆屿,12" 屏\n', '12" 屏'],
    ['a text that is kept from being a number', '企业名称,备注\n帆屿,="0012"', '0012'],
  ])('%s', async (_, text, note) => {
    const sheet = await readRoster(Buffer.from(text), 'a.csv')
    expect(sheet).toMatchObject({ encoding: 'utf-8', header: ['企业名称', '备注'], rows: [{ row: 2, cells: ['帆屿', note] }] })
  })

  it('in the UTF-16 that Excel calls Unicode text', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('企业名称\t备注\r\n帆屿\t一', 'utf16le')])
    expect(await readRoster(bytes, 'a.txt')).toMatchObject({ encoding: 'utf-16le', rows: [{ cells: ['帆屿', '一'] }] })
  })

  it('with formulas marked, and with the row numbers a person sees', async () => {
    const sheet = await readRoster(Buffer.from('海珠区台账,,\n企业名称,备注\n\n帆屿,=1+1\n榕光,\'=HYPERLINK("x")\n'), 'a.csv')
    expect(sheet.headerRow).toBe(2)
    expect(sheet.rows).toEqual([
      { row: 4, cells: ['帆屿', { formula: '=1+1' }] },
      { row: 5, cells: ['榕光', '=HYPERLINK("x")'] },
    ])
  })
})

describe('a file is refused whole, with a sentence', () => {
  const named = (name: string) => ({ name, bytes: Buffer.from('x') })
  const compound = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
  const wide = Array.from({ length: 200 }, (_, i) => `列${i}`)
  const merged = (range: string) =>
    workbookByHand({
      sheet: `${textRows([['海珠区台账'], header, ['帆屿', '1'], ['榕光', '2']])}<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="${range}"/></mergeCells>`,
    })

  it.each<[string, () => Uint8Array, string]>([
    ['empty file', () => Buffer.alloc(0), '这是空文件。'],
    ['oversized file', () => Buffer.alloc(20_000_001), '文件有 20.0 MB，最多 20 MB。'],
    ['old Excel', () => compound('Workbook'), '这是旧版 Excel 文件（.xls）。请在 Excel 或 WPS 里另存为 .xlsx 再上传。'],
    ['old Word', () => compound('WordDocument'), '认不出这个文件。只收 .xlsx 和 .csv。'],
    ['with a password', () => compound('EncryptedPackage'), '文件设了打开密码。请取消密码再上传。'],
    ['PDF', () => Buffer.from('%PDF-1.7 …'), '认不出这个文件。只收 .xlsx 和 .csv。'],
    ['other zip', () => zipByHand([named('a.txt')]), '认不出这个文件。只收 .xlsx 和 .csv。'],
    ['Word document', () => zipByHand([named('[Content_Types].xml'), named('word/document.xml')]), '认不出这个文件。只收 .xlsx 和 .csv。'],
    ['OpenDocument', () => zipByHand([named('mimetype'), named('content.xml')]), '这是 OpenDocument 表格（.ods）。请另存为 .xlsx 再上传。'],
    [
      'binary workbook',
      () => zipByHand([named('[Content_Types].xml'), named('xl/workbook.bin')]),
      '这是二进制工作簿（.xlsb）。请另存为 .xlsx 再上传。',
    ],
    [
      'macros',
      () => workbookByHand({ sheet: textRows([header, ['帆屿']]), more: [named('xl/vbaProject.bin')] }),
      '文件里有宏或嵌入的对象，不收。请另存为不带宏的 .xlsx。',
    ],
    [
      'web page named .xls',
      () => Buffer.from('<html><table><tr><td>企业名称'),
      '这其实是网页或 XML，只是名字像表格。请用 Excel 打开，另存为 .xlsx。',
    ],
    ['binary rubbish', () => Buffer.from([1, 2, 3, 0, 255]), '这个 csv 既不是 UTF-8，也不是 GB18030。请另存为 UTF-8 的 csv，或 .xlsx。'],
    ['text with zero bytes', () => Buffer.from('企业名称\0'), '认不出这个文件。只收 .xlsx 和 .csv。'],
    [
      'cut short',
      () => workbookByHand({ sheet: textRows([header, ['帆屿']]) }).subarray(0, 900),
      '文件坏了，读不出来。请用 Excel 打开，再保存一次。',
    ],
    ['empty sheet', () => workbookByHand({ sheet: '<sheetData/>' }), '工作表“台账”是空的。'],
    [
      'empty first sheet',
      () => workbookByHand({ sheet: '<sheetData/>', others: ['企业'] }),
      '第一张工作表“台账”是空的，只读第一张。台账若在“企业”，请把它移到最前。',
    ],
    ['empty csv', () => Buffer.from('\n,,\n'), '工作表“台账”是空的。'],
    ['header alone', () => workbookByHand({ sheet: textRows([header]) }), '工作表“台账”只有表头，没有企业。'],
    ['200 columns', () => workbookByHand({ sheet: textRows([wide, wide]) }), '有 200 列，最多 100 列。请删去用不着的列。'],
    ['200 columns of csv', () => Buffer.from(`${wide.join()}\n1`), '有 200 列，最多 100 列。请删去用不着的列。'],
    [
      '20,001 rows',
      () => workbookByHand({ sheet: textRows([header, ...Array<string[]>(20_001).fill(['帆屿'])]) }),
      '超过 20000 行。请分成几个文件。',
    ],
    ['20,001 rows of csv', () => Buffer.from(`企业名称,备注\n${'帆屿,一\n'.repeat(20_001)}`), '超过 20000 行。请分成几个文件。'],
    ['merged header cells', () => merged('A2:B2'), '表头有合并的单元格（A2:B2），分不清列。请取消合并，每列写一个标题。'],
    ['header over two rows', () => merged('A2:A3'), '表头有合并的单元格（A2:A3），分不清列。请取消合并，每列写一个标题。'],
    ['rows merged', () => merged('B3:B4'), '有上下合并的单元格（B3:B4），下面的行没有值。请取消合并，逐行填上。'],
    ['an open quotation mark', () => Buffer.from('企业名称,备注\n帆屿,"一\n榕光,二\n'), '从第 2 行起引号没有配对，读不下去。'],
    [
      '1,001 parts',
      () => zipByHand(Array.from({ length: 1001 }, (_, i) => named(`xl/${i}.xml`))),
      '压缩包里有 1001 个文件，最多 1000 个，不像台账。',
    ],
  ])('%s', async (_, bytes, sentence) => expect(await refusal(bytes())).toBe(sentence))

  it('zip bomb: by what it declares, by its ratio, and by what it yields when it lies', async () => {
    const rows = Buffer.alloc(210_000_000, `<row r="1"><c r="A1" s="1"/>${' '.repeat(50_000)}</row>`)
    const bomb = (bytes: Buffer, declared: number) =>
      zipByHand([named('[Content_Types].xml'), ...partsWith({ name: 'xl/worksheets/sheet1.xml', bytes, declared })])
    const little = rows.subarray(0, 1_000_000)
    expect(await refusal(bomb(little, rows.length))).toBe('文件解开后超过 200 MB，不收。')
    expect(await refusal(bomb(little, 40_000_000))).toMatch(/^文件解开后会大 \d+ 倍，不像台账，不收。$/)
    expect(await refusal(bomb(rows, 1000))).toBe('文件解开后超过 200 MB，不收。')
  })

  it('a part without end is not held in memory', async () => {
    const endless = Buffer.alloc(60_000_000, '<row><c t="inlineStr"><is><t>企业')
    expect(
      await refusal(
        zipByHand([named('[Content_Types].xml'), ...partsWith({ name: 'xl/worksheets/sheet1.xml', bytes: endless, declared: 1000 })]),
      ),
    ).toBe('文件坏了，读不出来。请用 Excel 打开，再保存一次。')
  })

  it('what takes too long is ended, and the next file is read', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`企业${i}`, '备注'])
    expect(await refusal(workbookByHand({ sheet: textRows([header, ...rows]) }), 0.001)).toBe(
      '0.001 秒还没有读完，已停下。请分成几个文件，或另存一次再试。',
    )
    expect((await readRoster(Buffer.from('企业名称,备注\n帆屿,一'), 'a.csv')).rows).toHaveLength(1)
  })

  it('every refusal has the same blanks in both languages', () => {
    const blanks = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g) ?? [])].sort()
    for (const { zh, en } of Object.values(rosterRefusals)) expect(blanks(en)).toEqual(blanks(zh))
  })
})

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const partsWith = (sheet: { name: string; bytes: Buffer; declared?: number }) => [
  {
    name: 'xl/workbook.xml',
    bytes: Buffer.from(`<workbook xmlns:r="${relations}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`),
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    bytes: Buffer.from(
      `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
  },
  sheet,
]

describe('a large roster', () => {
  it('of 20,000 rows and 14 columns is read whole', async () => {
    const head = ['企业名称', ...Array.from({ length: 13 }, (_, i) => `列${i}`)]
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      `企业${i}有限公司`,
      ...Array.from({ length: 10 }, (_, j) => `值 ${i} ${j}`),
      i,
      i / 3,
      { value: new Date('2026-03-05T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
    ])
    const bytes = await writeExcelFile([head, ...rows]).toBuffer()
    const sheet = await readRoster(bytes, 'a.xlsx', patience)
    expect(sheet.rows).toHaveLength(20_000)
    expect(sheet.rows.at(-1)?.cells.at(-1)).toEqual({ date: '2026-03-05' })
  })
})
