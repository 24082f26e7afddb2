import { describe, expect, it } from 'vitest'
import { columnFaultSentence, columnFaults, mapColumns } from './roster-columns.ts'
import { headingOf } from './roster-headings.ts'
import { rosterKinds } from './roster-kinds.ts'
import { factOf, rosterTargetNames } from './roster-targets.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const shown = (header: string[], above: string[] = []) =>
  mapColumns(header, [], above).map(each => [each.letter, each.target, each.period, each.unit].filter(part => part !== null).join(' '))

describe('the columns of a roster', () => {
  it('are recognised by their common names in any order, with year and unit, as in the design', () => {
    const header =
      '企业名称,统一社会信用代码,所在街道,楼宇,首席服务官,注册资本（万元）,成立日期,2025 年营收,2025 年税收,联系人,联系电话,世界 500 强投资,备注,'.split(
        ',',
      )
    expect(shown(header)).toEqual([
      'A name',
      'B code',
      'C street',
      'D building',
      'E officer',
      'F registeredCapital wan',
      'G foundedOn',
      'H revenue 2025 wan',
      'I tax 2025 wan',
      'J contactName',
      'K contactPhone',
      'L topInvestor',
      'M note',
      'N',
    ])
    expect(columnFaults(mapColumns(header), today)).toEqual([])
  })

  it('reads synonyms, marks, line breaks, full-width letters and English', () => {
    expect(
      shown(['*公司名称', '纳税人识别号', '属地街道：', '2024年度\n营业收入（亿元）', '营收(2023年,元)', '研发投入（2025）/万元']),
    ).toEqual(['A name', 'B code', 'C street', 'D revenue 2024 yi', 'E revenue 2023 yuan', 'F rdExpense 2025 wan'])
    expect(shown(['Company', 'Credit code', 'Revenue 2025 (CNY 10,000)', 'Registered capital (CNY million)', 'Phone', 'Ｎｏｔｅ'])).toEqual(
      ['A name', 'B code', 'C revenue 2025 wan', 'D registeredCapital million', 'E contactPhone', 'F note'],
    )
    expect(shown(['25年纳税额', '2026年10月营收', '从业人员（人）', '办公面积（㎡）', '租约到期日'])).toEqual([
      'A tax 2025 wan',
      'B revenue 2026-10 wan',
      'C employees',
      'D officeArea',
      'E leaseUntil',
    ])
  })

  it('leaves what it does not know unread', () => {
    expect(mapColumns(['序号', '', '领导批示']).map(each => each.target)).toEqual([null, null, null])
  })

  it('takes the unit from the line above the header, and says when it only assumes 万元', () => {
    expect(mapColumns(['企业名称', '注册资本'], [], ['海珠区企业台账', '单位：亿元'])[1]).toMatchObject({ unit: 'yi', unitAssumed: false })
    expect(mapColumns(['企业名称', '注册资本'])[1]).toMatchObject({ unit: 'wan', unitAssumed: true })
    expect(mapColumns(['企业名称', '注册资本（元）'], [], ['单位：亿元'])[1]).toMatchObject({ unit: 'yuan', unitAssumed: false })
  })

  it('obeys a person who chose otherwise', () => {
    const header = ['名号', '营收', '电话']
    const mapping = mapColumns(header, [
      { column: 0, target: 'name' },
      { column: 1, target: 'revenue', period: '2025', unit: 'yuan' },
      { column: 2, target: null },
    ])
    expect(mapping.map(each => [each.target, each.period, each.unit])).toEqual([
      ['name', null, null],
      ['revenue', '2025', 'yuan'],
      [null, null, null],
    ])
    expect(columnFaults(mapping, today)).toEqual([])
  })

  it.each([
    [['统一社会信用代码'], '没有“企业名称”这一列。'],
    [['企业名称', '公司'], 'A、B 列都是“企业名称”，只能留一列。'],
    [['企业名称', '营业收入'], 'B 列“营业收入”没有写是哪一年。'],
    [['企业名称', '2026年1-10月营收'], 'B 列的“2026年1-10月”不是整年也不是单月，不能记。'],
    [['企业名称', '2025年第三季度营收'], 'B 列的“2025年第三季度”不是整年也不是单月，不能记。'],
    [['企业名称', '2027年税收'], 'B 列的 2027 还没有到。'],
    [['企业名称', '2026年12月税收'], 'B 列的 2026-12 还没有到。'],
    [['企业名称', '手机'], 'B 列是“手机”，但没有“联系人”这一列。'],
  ])('%j is refused: %s', (header, sentence) => {
    const faults = columnFaults(mapColumns(header), today)
    expect(faults.map(fault => columnFaultSentence(fault, 'zh-CN'))).toEqual([sentence])
    for (const fault of faults) expect(columnFaultSentence(fault, 'en')).not.toMatch(/[{}。]/)
  })

  it('keeps the same fact of two years apart, and does not mind the current year', () => {
    expect(columnFaults(mapColumns(['企业名称', '2024年营收', '2025年营收', '2026年营收']), today)).toEqual([])
  })

  it('reads back every heading our own files give', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const target of rosterTargetNames) {
        const fact = factOf(target)
        const unit = fact && rosterKinds[fact].shape === 'money' ? 'wan' : null
        for (const period of fact ? [null, '2025', '2026-10'] : [null]) {
          expect(mapColumns([headingOf(target, language, period)])[0]).toMatchObject({ target, period, unit, unitAssumed: false })
        }
      }
    }
  })
})
