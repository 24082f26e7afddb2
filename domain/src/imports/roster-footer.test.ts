import { describe, expect, it } from 'vitest'
import { checkRows } from './roster-check.ts'
import { mapColumns } from './roster-columns.ts'
import { rosterFaultSentence } from './roster-faults.ts'
import { nameKey, type RosterKnown } from './roster-known.ts'
import type { RosterCell, Sheet, SheetRow } from './roster-sheet.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const header = ['序号', '企业名称', '统一社会信用代码', '所在街道', '备注']
const full = (row: number, name = `甲${row}科技有限公司`): SheetRow => ({ row, cells: [row - 1, name, null, '琶洲街道'] })
const sheetOf = (rows: readonly SheetRow[], more: Partial<Sheet> = {}): Sheet => ({
  ...{
    fileName: '台账.xlsx',
    sheetName: '台账',
    otherSheets: [],
    headerRow: 1,
    header,
    above: [],
    rows: [...rows],
    encoding: null,
    sha256: '',
  },
  ...more,
})
const nobody: RosterKnown = { streets: [{ code: '440105014', name: '琶洲街道' }], officers: [], byCode: new Map(), byName: new Map() }
const check = (sheet: Sheet, { mends = [], known = nobody, takesHidden = false }: Partial<Said> = {}) =>
  checkRows(sheet, mapColumns(sheet.header), known, mends, [], today, takesHidden)
type Said = { mends: Parameters<typeof checkRows>[3]; known: RosterKnown; takesHidden: boolean }
const told = (sheet: Sheet, said: Partial<Said> = {}) =>
  check(sheet, said).faults.map(fault => `${fault.letter}${fault.row} ${rosterFaultSentence(fault, 'zh-CN')}`)

describe('a line around the table is no enterprise', () => {
  it.each<[string, RosterCell[]]>([
    ['备注', ['备注：以上数据截至 11 月底']],
    ['注', [null, '注：含筹建企业']],
    ['注 1', [null, '注1、含筹建企业']],
    ['填表人', ['填表人：王某', null, '审核人：李某']],
    ['制表日期', [null, '制表日期：2026-11-30']],
    ['说明', [null, '说 明：本表每月更新']],
    ['审核', [null, '审核：']],
    ['页', [null, '第 1 页 共 2 页']],
    ['页', [null, '第1页/共2页']],
    ['来源', [null, '数据来源：区统计局']],
    ['以上', [null, '以上企业由街道提供']],
    ['落款日期', [null, '2026年11月30日']],
    ['家数', [null, '60 家']],
    ['note', [null, 'Note: preliminary']],
  ])('%s', (_, cells) => {
    const { counts, faults } = check(sheetOf([full(2), { row: 3, cells }, full(4)]))
    expect(faults.map(fault => fault.code)).toEqual(['footerRow'])
    expect(counts).toMatchObject({ new: 2, faulty: 1 })
  })

  it.each<[string, RosterCell[]]>([
    ['合计', ['合计', '60 家']],
    ['合  计：', [null, '合  计：']],
    ['共计', [null, '共计 60 家']],
    ['小计', [null, '小计（家）', null, null, '12']],
    ['Total', [null, 'Total']],
  ])('a total is told by its word: %s', (_, cells) => {
    expect(check(sheetOf([full(2), { row: 3, cells }])).faults.map(fault => fault.code)).toEqual(['totalRow'])
  })

  it('a line merged across is none, wherever it stands', () => {
    expect(told(sheetOf([full(2), { row: 3, cells: ['一、琶洲街道片区'] }, full(4)], { mergedRows: [3] }))).toEqual([
      'A3 这一行像表尾或说明，不是企业。',
    ])
    expect(told(sheetOf([full(2), full(3)], { mergedRows: [3] }))).toEqual([])
  })

  it('what stands alone below the table is none: next to it unless it is called like one, apart from it always', () => {
    const alone = (row: number, name: string): SheetRow => ({ row, cells: [null, name] })
    expect(told(sheetOf([full(2), alone(3, '市场主体以营业执照为准')]))).toEqual(['B3 这一行像表尾或说明，不是企业。'])
    expect(told(sheetOf([full(2), alone(4, '海珠区投资促进中心')]))).toEqual(['B4 这一行像表尾或说明，不是企业。'])
    expect(check(sheetOf([full(2), alone(3, '澄屿数字科技（筹）')])).faults.map(fault => fault.code)).toEqual(['bareRow'])
    const known = { id: 'e1', name: '榕光', facts: [], contacts: [] } as never
    expect(told(sheetOf([full(2), alone(4, '榕光')]), { known: { ...nobody, byName: new Map([[nameKey('榕光'), [known]]]) } })).toEqual([])
  })

  it('a person may say that it is an enterprise all the same', () => {
    const sheet = sheetOf([full(2), { row: 5, cells: [null, '海珠区投资促进中心'] }])
    const [fault] = check(sheet).faults
    expect(fault?.suggestion?.value).toBe('海珠区投资促进中心')
    expect(check(sheet, { mends: [{ row: 5, column: 1, value: fault?.suggestion?.value ?? '' }] }).counts).toMatchObject({
      new: 2,
      faulty: 0,
    })
  })

  it('in a sheet of names alone nothing is told by its place', () => {
    const rows = [2, 3, 5].map(row => ({ row, cells: [null, `某某${row}`] }))
    expect(new Set(check(sheetOf(rows)).faults.map(fault => fault.code))).toEqual(new Set(['bareRow']))
  })
})

describe('a new row with neither code nor street', () => {
  it('is a warning, once for all of them, and is written', () => {
    const bare = (row: number): SheetRow => ({ row, cells: [row, `乙${row}科技有限公司`] })
    const { groups, counts } = check(sheetOf([bare(2), full(3), bare(4)]))
    expect(groups.map(group => [group.fault.code, group.fault.severity, group.rows])).toEqual([['bareRow', 'warning', [2, 4]]])
    expect(counts).toMatchObject({ new: 3, faulty: 0 })
  })
})

describe('rows that the file hides', () => {
  const sheet = sheetOf([full(2), full(3), full(4), full(5, '甲2科技有限公司')], { hiddenRows: [3, 5] })
  it('are asked about, once for all of them, and compared with none meanwhile', () => {
    const { groups, counts } = check(sheet)
    expect(groups.map(group => [group.fault.code, group.rows])).toEqual([['hiddenRow', [3, 5]]])
    expect(counts).toMatchObject({ new: 2, faulty: 2 })
  })

  it('are read like the others once a person takes them in', () => {
    expect(check(sheetOf([full(2), full(3)], { hiddenRows: [3] }), { takesHidden: true }).counts).toMatchObject({ new: 2, faulty: 0 })
    expect(check(sheet, { takesHidden: true }).faults.map(fault => fault.code)).toEqual(['nameTwice', 'nameTwice'])
  })
})
