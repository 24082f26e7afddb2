import { checkRows } from '@yigen/domain/imports/roster-check.ts'
import { columnFaults, mapColumns } from '@yigen/domain/imports/roster-columns.ts'
import type { RosterKnown } from '@yigen/domain/imports/roster-known.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarded } from '#exports/guarded.ts'
import { annotatedRoster } from './annotated-roster.ts'
import { type ExportedEnterprise, enterpriseWorkbook } from './enterprise-workbook.ts'
import { readRoster } from './read-roster.ts'
import { rosterTemplate } from './roster-template.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const district: RosterKnown = {
  streets: [{ code: '440105014', name: '琶洲街道' }],
  officers: [{ id: 'o1', name: '沈亦舟', unitName: '区投资促进中心' }],
  byCode: new Map(),
  byName: new Map(),
}
const check = (sheet: Sheet) => checkRows(sheet, mapColumns(sheet.header, [], sheet.above), district, [], [], today)

describe('the template', () => {
  it.each(['zh-CN', 'en'] as const)('in %s has only headings that are read, and an example that is never imported', async language => {
    const sheet = await readRoster(await rosterTemplate(language, today), 'template.xlsx')
    const mapping = mapColumns(sheet.header)
    expect(mapping.every(each => each.target !== null)).toBe(true)
    expect(columnFaults(mapping, today)).toEqual([])
    expect(mapping.find(each => each.target === 'revenue')?.period).toBe('2025')
    expect(sheet.otherSheets).toHaveLength(1)
    expect(check(sheet).faults.map(fault => fault.code)).toEqual(['exampleRow'])
  })
})

describe('the annotated roster', () => {
  it('holds the faulty rows as they stood, says what is wrong, and can be mended and read again', async () => {
    const text =
      '企业名称,所在街道,注册资本（万元）,成立日期\n帆屿数据,琶州街道,800,2026/13/02\n榕光生物,琶洲街道,900,2020-01-01\n=A1,琶洲街道,-5,\n'
    const sheet = await readRoster(Buffer.from(text), 'a.csv')
    const again = await readRoster(await annotatedRoster(sheet, check(sheet), 'zh-CN'), 'b.xlsx')
    expect(again.header).toEqual(['原行号', '企业名称', '所在街道', '注册资本（万元）', '成立日期', '问题'])
    expect(again.rows.map(each => each.cells)).toEqual([
      [2, '帆屿数据', '琶州街道', '800', '2026/13/02', 'B 所在街道：没有这条街道，是不是“琶洲街道”？\nD 成立日期：没有 13 月。'],
      [4, '=A1', '琶洲街道', '-5', null, 'A 企业名称：这一格是公式，不读。请改成数值。\nC 注册资本（万元）：不能是负数。'],
    ])
    expect(mapColumns(again.header).map(each => each.target)).toEqual([null, 'name', 'street', 'registeredCapital', 'foundedOn', null])
  })
})

const enterprise: ExportedEnterprise = {
  ...{
    name: '帆屿数据',
    code: '91350100M000100Y43',
    kind: 'key',
    state: 'landed',
    streetName: '琶洲街道',
    building: '天幕塔 17 层',
    address: '',
    industry: '软件',
  },
  ...{ note: '', officerName: '沈亦舟', contact: { name: '何知远', title: '行政经理', phone: '13800000012' } },
  facts: [
    { kind: 'registeredCapital', period: '2024-05-01', number: 500_000_000, words: null, day: null },
    { kind: 'registeredCapital', period: '2026-05-01', number: 800_000_001, words: null, day: null },
    { kind: 'revenue', period: '2024', number: 123_456_789, words: null, day: null },
    { kind: 'revenue', period: '2025', number: 1_200_500_000, words: null, day: null },
    { kind: 'officeArea', period: '2026-05-01', number: 62_050, words: null, day: null },
    { kind: 'foundedOn', period: '2026-05-01', number: null, words: null, day: '2025-03-05' },
    { kind: 'topInvestor', period: '2026-05-01', number: null, words: '世界 500 强', day: null },
  ],
}

describe('the export of the register', () => {
  it.each(['zh-CN', 'en'] as const)('in %s is read back as it was, to the fen', async language => {
    const sheet = await readRoster(await enterpriseWorkbook([enterprise], language), 'a.xlsx')
    const { rows, faults } = check(sheet)
    expect(faults).toEqual([])
    expect(rows[0]?.says).toMatchObject({
      name: '帆屿数据',
      code: '91350100M000100Y43',
      kind: 'key',
      street: { name: '琶洲街道' },
      officer: { id: 'o1' },
      contactPhone: '13800000012',
    })
    expect(rows[0]?.says.facts.map(fact => [fact.kind, fact.period, fact.number ?? fact.words ?? fact.day])).toEqual([
      ['registeredCapital', '2026-11-24', 800_000_001],
      ['revenue', '2024', 123_456_789],
      ['revenue', '2025', 1_200_500_000],
      ['officeArea', '2026-11-24', 62_050],
      ['foundedOn', '2026-11-24', '2025-03-05'],
      ['topInvestor', '2026-11-24', '世界 500 强'],
    ])
  })

  it('holds no cell that a spreadsheet takes for a formula, and gives the text back unchanged', async () => {
    const evil = ['=1+1', '+86', '-2', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', "=cmd|' /C calc'!A0", '\t=1', '平常的名字', "'tis"]
    const rows = evil.map(name => ({ ...enterprise, name: `${name}`, note: name, facts: [] }))
    const { rows: back, header } = await readRoster(await enterpriseWorkbook(rows, 'zh-CN'), 'a.xlsx')
    expect(back.map(each => each.cells[0])).toEqual(evil)
    expect(back.map(each => each.cells[header.indexOf('备注')])).toEqual(evil)
  })

  it('guards every text that begins with a sign, and no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(guarded(text)).toBe(/^[=+\-@\t\r\0＝＋－＠]/.test(text) ? `'${text}` : text)
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/)
      }),
    )
  })
})
