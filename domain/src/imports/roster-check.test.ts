import { describe, expect, it } from 'vitest'
import { creditCodeCheckDigit } from '#enterprises/credit-code.ts'
import { checkRows, rosterKeys } from './roster-check.ts'
import { mapColumns } from './roster-columns.ts'
import { rosterFaultSentence, rosterFaults, sameFaultSentence } from './roster-faults.ts'
import { type KnownEnterprise, nameKey, type RosterKnown } from './roster-known.ts'
import { excerpt, type RosterCell, type Sheet } from './roster-sheet.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const codeOf = (number: number) => {
  const first = `91440105MA5D${String(number).padStart(5, '0')}`
  return first + creditCodeCheckDigit(first)
}
const header = [
  '企业名称',
  '统一社会信用代码',
  '所在街道',
  '楼宇',
  '首席服务官',
  '注册资本（万元）',
  '成立日期',
  '2025 年营收',
  '联系人',
  '职务',
  '联系电话',
  '企业类型',
  '备注',
]
const sheetOf = (...rows: RosterCell[][]): Sheet => ({
  fileName: '台账.xlsx',
  sheetName: '重点企业',
  otherSheets: [],
  headerRow: 1,
  header,
  above: [],
  rows: rows.map((cells, i) => ({ row: i + 2, cells })),
  encoding: null,
  sha256: '',
})
const streets = [
  { code: '440105014', name: '琶洲街道' },
  { code: '440105017', name: '官洲街道' },
]
const officers = [
  { id: 'o1', name: '沈亦舟', unitName: '区投资促进中心' },
  { id: 'o2', name: '陈若溪', unitName: '琶洲街道' },
  { id: 'o3', name: '许望川', unitName: '区科工商信局' },
  { id: 'o4', name: '黎景行', unitName: '官洲街道' },
  { id: 'o5', name: '黎景行', unitName: '区税务局' },
]
const knownOf = (...enterprises: (Partial<KnownEnterprise> & { id: string; name: string })[]): RosterKnown => {
  const all = enterprises.map(each => ({
    ...{
      code: null,
      kind: 'target' as const,
      streetId: null,
      building: '',
      address: '',
      industry: '',
      note: '',
      officer: null,
      facts: [],
      contacts: [],
    },
    ...each,
  }))
  return {
    streets,
    officers,
    byCode: new Map(all.flatMap(each => (each.code ? [[each.code, each] as const] : []))),
    byName: Map.groupBy(all, each => nameKey(each.name)),
  }
}
const check = (rows: RosterCell[][], known = knownOf(), mends: Parameters<typeof checkRows>[3] = [], leftOut: number[] = []) =>
  checkRows(sheetOf(...rows), mapColumns(header), known, mends, leftOut, today)
const told = (rows: RosterCell[][], known = knownOf()) =>
  check(rows, known).faults.map(fault => `${fault.letter}${fault.row} ${rosterFaultSentence(fault, 'zh-CN')}`)

describe('an amount that looks wrong (R16.5)', () => {
  const facts = [{ kind: 'revenue' as const, period: '2024', number: 1_200_000_000, words: null, day: null }]
  const known = knownOf({ id: 'e1', name: '帆屿数据', code: codeOf(1), facts })
  const withRevenue = (revenue: number): RosterCell[] => ['帆屿数据', codeOf(1), '', '', '', '', '', revenue]

  it('is asked about with what was probably meant, and written if nobody mends it', () => {
    const { faults, counts } = check([withRevenue(13_000_000)], known)
    expect(faults).toMatchObject([
      { letter: 'H', row: 2, code: 'valueYuan', severity: 'warning', suggestion: { label: '1,300', value: '1300' } },
    ])
    expect(counts).toMatchObject({ changed: 1, faulty: 0 })
  })

  it('is 20 times above or below the year before; what the register holds already is not asked about again', () => {
    const code = (revenue: number, of = known) => check([withRevenue(revenue)], of).faults.map(fault => fault.code)
    expect([code(24_000), code(60), code(1_300)]).toEqual([['valueAbove'], ['valueBelow'], []])
    const again = { kind: 'revenue' as const, period: '2025', number: 24_000_000_000, words: null, day: null }
    expect(code(24_000, knownOf({ id: 'e1', name: '帆屿数据', code: codeOf(1), facts: [...facts, again] }))).toEqual([])
  })
})

describe('a row of a roster', () => {
  it('is new when the register does not have it, and says everything it says', () => {
    const { rows, counts, faults } = check([
      [
        '帆屿数据',
        codeOf(1),
        '琶洲',
        '天幕塔 17 层',
        '陈若溪',
        800,
        '2025/3/5',
        1200.5,
        '何知远',
        '行政经理',
        13800000012,
        '重点',
        '首访待约',
      ],
    ])
    expect(faults).toEqual([])
    expect(counts).toEqual({ new: 1, changed: 0, same: 0, faulty: 0, leftOut: 0 })
    expect(rows[0]).toMatchObject({
      ...{ row: 2, outcome: 'new', enterpriseId: null, contactId: null, changes: [] },
      says: {
        ...{
          name: '帆屿数据',
          code: codeOf(1),
          kind: 'key',
          street: streets[0],
          building: '天幕塔 17 层',
          officer: { id: 'o2' },
          note: '首访待约',
        },
        ...{ contactName: '何知远', contactTitle: '行政经理', contactPhone: '13800000012' },
        facts: [
          { kind: 'registeredCapital', period: '2026-11-24', number: 800_000_000, words: null, day: null },
          { kind: 'foundedOn', period: '2026-11-24', number: null, words: null, day: '2025-03-05' },
          { kind: 'revenue', period: '2025', number: 1_200_500_000, words: null, day: null },
        ],
      },
    })
  })

  it('is matched by code, else by its exact normalised name; an empty cell changes nothing', () => {
    const known = knownOf(
      {
        id: 'e1',
        name: '帆屿数据',
        code: codeOf(1),
        building: '天幕塔 17 层',
        facts: [{ kind: 'revenue', period: '2025', number: 1_200_000_000, words: null, day: null }],
      },
      { id: 'e2', name: 'ABC（广州）科技', code: codeOf(2) },
      { id: 'e3', name: '榕光生物' },
    )
    const { rows, counts } = check(
      [
        ['帆屿数据', codeOf(1), null, '天幕塔 18 层', null, null, null, 1200],
        ['ＡＢＣ(广州)科技', null, null],
        ['榕光生物', codeOf(3)],
      ],
      known,
    )
    expect(counts).toMatchObject({ changed: 2, same: 1 })
    expect(rows.map(each => [each.enterpriseId, each.outcome, each.changes])).toEqual([
      ['e1', 'changed', [{ target: 'building', period: null, from: '天幕塔 17 层', to: '天幕塔 18 层' }]],
      ['e2', 'same', []],
      ['e3', 'changed', [{ target: 'code', period: null, from: null, to: codeOf(3) }]],
    ])
  })

  it('compares facts that only say how it is with the latest, and contacts by name', () => {
    const facts = [
      { kind: 'registeredCapital' as const, period: '2024-01-01', number: 500_000_000, words: null, day: null },
      { kind: 'registeredCapital' as const, period: '2026-02-01', number: 800_000_000, words: null, day: null },
    ]
    const contacts = [{ id: 'c1', name: '何知远', title: '行政经理', phone: '13800000012' }]
    const known = knownOf({ id: 'e1', name: '帆屿数据', facts, contacts })
    const row = (capital: number, phone: string): RosterCell[] => [
      '帆屿数据',
      null,
      null,
      null,
      null,
      capital,
      null,
      null,
      '何知远',
      null,
      phone,
    ]
    expect(check([row(800, '13800000012')], known).rows[0]).toMatchObject({ outcome: 'same', contactId: 'c1' })
    expect(check([row(900, '13800000034')], known).rows[0]?.changes).toEqual([
      { target: 'registeredCapital', period: '2026-11-24', from: 800_000_000, to: 900_000_000 },
      { target: 'contactPhone', period: null, from: '13800000012', to: '13800000034' },
    ])
  })

  it('names the first officer of an enterprise that has none', () => {
    const known = knownOf({ id: 'e1', name: '帆屿数据' })
    expect(check([['帆屿数据', null, null, null, '沈亦舟']], known).rows[0]?.changes).toEqual([
      { target: 'officer', period: null, from: null, to: '沈亦舟' },
    ])
  })
})

describe('faults, each in a sentence at its cell', () => {
  it.each<[string, RosterCell[], string[]]>([
    ['no name', [null, codeOf(1)], ['A2 没有写企业名称。']],
    ['one character', ['甲'], ['A2 企业名称至少 2 个字。']],
    ['the example of the template', ['示例：帆屿数据'], ['A2 这是模板里的示例行。']],
    ['a line of totals', ['合计', null, null, null, null, 12_000], ['A2 这一行是“合计”，不是企业。']],
    ['a code too short', ['帆屿数据', '91440105MA5DEM01'], ['B2 只有 16 位，应为 18 位。照营业执照补全。']],
    ['a code too long', ['帆屿数据', `${codeOf(1)}1`], ['B2 有 19 位，应为 18 位。照营业执照改正。']],
    ['a wrong character', ['帆屿数据', '91440105MA5DEM0企11'], ['B2 第 16 位的“企”不会出现在信用代码里。']],
    ['a look-alike', ['帆屿数据', '9135O100M000100Y43'], ['B2 第 5 位的“O”不会出现在信用代码里，是不是“91350100M000100Y43”？']],
    ['a code that Excel made a number', ['帆屿数据', 914401050000000000], ['B2 Excel 把代码当成了数字，后几位已经丢了。照营业执照重写。']],
    ['an unknown street', ['帆屿数据', null, '三元里街道'], ['C2 本区没有这条街道。']],
    ['an almost known street', ['帆屿数据', null, '琶州街道'], ['C2 没有这条街道，是不是“琶洲街道”？']],
    ['an almost known officer', ['帆屿数据', null, null, null, '沈一舟'], ['E2 本区没有这个人，是不是“沈亦舟”？']],
    ['an unknown officer', ['帆屿数据', null, null, null, '欧阳望'], ['E2 本区没有这位首席服务官。']],
    ['two officers of that name', ['帆屿数据', null, null, null, '黎景行'], ['E2 本区有 2 位首席服务官叫这个名字，选一位。']],
    ['another unit', ['帆屿数据', null, null, null, null, '1.2亿'], ['F2 这一列是数字，单位万元。要不要读成 12,000？']],
    ['negative money', ['帆屿数据', null, null, null, null, -5], ['F2 不能是负数。']],
    ['an impossible date', ['帆屿数据', null, null, null, null, null, '2026/13/02'], ['G2 没有 13 月。']],
    ['founded tomorrow', ['帆屿数据', null, null, null, null, null, { date: '2026-11-25' }], ['G2 日期还没有到。']],
    ['a short phone', ['帆屿数据', null, null, null, null, null, null, null, '何知远', null, '1390000'], ['K2 手机号少 4 位。']],
    [
      'a phone of nobody',
      ['帆屿数据', null, null, null, null, null, null, null, null, null, '13800000012'],
      ['I2 有联系电话，没有联系人姓名。'],
    ],
    [
      'an unknown kind',
      ['帆屿数据', null, null, null, null, null, null, null, null, null, null, '普通'],
      ['L2 企业类型只有意向、目标、重点三种。'],
    ],
    ['a formula', ['帆屿数据', null, null, null, null, { formula: '=SUM(F3:F9)' }], ['F2 这一格是公式，不读。请改成数值。']],
    ['a formula for a name', [{ formula: '=A1' }], ['A2 这一格是公式，不读。请改成数值。']],
    ['an error of Excel', ['帆屿数据', null, '#N/A'], ['C2 Excel 在这一格报错。']],
    ['a building that became a date', ['帆屿数据', null, null, { date: '2026-03-05' }], ['D2 Excel 把它变成了日期，请重写。']],
    ['501 characters', ['帆屿数据', ...Array<null>(11).fill(null), '字'.repeat(501)], ['M2 有 501 个字，最多 500 个。']],
    ['a building of 81 characters', ['帆屿数据', null, null, '楼'.repeat(81)], ['D2 有 81 个字，最多 80 个。']],
  ])('%s', (_, cells, sentences) => {
    expect(told([cells])).toEqual(sentences)
    expect(check([cells]).counts).toMatchObject({ new: 0, faulty: 1 })
  })

  it('a wrong check digit is only a warning, and is written all the same', () => {
    const code = codeOf(1)
    const wrong = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0')
    const { faults, rows, counts } = check([['帆屿数据', wrong]])
    expect(faults.map(fault => [fault.code, fault.severity])).toEqual([['codeCheckDigit', 'warning']])
    expect(rows[0]?.says.code).toBe(wrong)
    expect(counts.new).toBe(1)
  })

  it('an enterprise that has another officer goes to the handover', () => {
    const known = knownOf({ id: 'e1', name: '帆屿数据', officer: { id: 'o2', name: '陈若溪' } })
    expect(told([['帆屿数据', null, null, null, '许望川']], known)).toEqual([
      'E2 这家已有服务官陈若溪，一家只有一名。换人走交接，不能从这里改。',
    ])
    expect(told([['帆屿数据', null, null, null, '陈若溪']], known)).toEqual([])
  })

  it('a code in two rows is a fault of both, naming what differs', () => {
    const { groups, counts } = check([
      ['帆屿数据', codeOf(1), null, null, null, 800],
      ['榕光生物', null, '官洲街道'],
      ['帆屿数据', codeOf(1), null, null, null, 900],
    ])
    expect(groups.map(group => [group.rows, rosterFaultSentence(group.fault, 'zh-CN')])).toEqual([
      [[2, 4], '同一个代码出现 2 次，注册资本（万元）不一样。'],
    ])
    expect(groups[0]?.fault.rows).toEqual([2, 4])
    expect(counts).toMatchObject({ faulty: 2, new: 1 })
    expect(
      told([
        ['帆屿数据', codeOf(1)],
        ['帆屿数据', codeOf(1).toLowerCase()],
      ]),
    ).toContain('B2 同一个代码出现 2 次，各行写的都一样。')
  })

  it('a name in two rows is a fault where one has no code, or both mean the same enterprise; two codes are two enterprises', () => {
    expect(told([['帆屿数据'], ['帆屿数据', codeOf(1)]])).toEqual([
      'A2 同一家企业出现了 2 次，统一社会信用代码不一样。',
      'A3 同一家企业出现了 2 次，统一社会信用代码不一样。',
    ])
    expect(
      told([
        ['帆屿数据', codeOf(1)],
        ['帆屿数据', codeOf(2)],
      ]),
    ).toEqual([])
    const known = knownOf({ id: 'e1', name: '帆屿数据', code: codeOf(1) })
    expect(check([['帆屿数据'], ['帆屿信息', codeOf(1)]], known).counts.faulty).toBe(2)
  })

  it('warns when a code renames an enterprise or a name has another code, asks when a name is held by several', () => {
    const known = knownOf(
      { id: 'e1', name: '帆屿数据', code: codeOf(1) },
      { id: 'e2', name: '榕光生物', code: codeOf(2) },
      { id: 'e3', name: '榕光生物', code: codeOf(3) },
    )
    expect(told([['帆屿信息', codeOf(1)]], known)).toEqual(['A2 台账里这个代码是“帆屿数据”，写入后改名。'])
    expect(told([['帆屿数据', codeOf(9)]], known)).toEqual([`B2 台账里已有同名企业，代码是 ${codeOf(1)}。`])
    expect(told([['榕光生物']], known)).toEqual(['A2 台账里有 2 家叫这个名字，请补上信用代码。'])
  })

  it('the same misspelling is one line of the screen for all its rows', () => {
    const { groups } = check([
      ['甲公司', null, '琶州街道'],
      ['乙公司', null, '官洲街'],
      ['丙公司', null, '琶州街道'],
      ['丁公司', null, '琶州街道'],
    ])
    expect(groups).toHaveLength(1)
    const [group] = groups
    if (!group) throw new Error('no group')
    expect(group.fault.suggestion).toEqual({ label: '琶洲街道', value: '琶洲街道' })
    expect(sameFaultSentence(group, 'zh-CN')).toBe('同样的错还有 2 行：4、5。')
    expect(sameFaultSentence(group, 'en')).toBe('The same in 2 more rows: 4, 5.')
  })

  it('fills every blank of its sentences in both languages', () => {
    const rows: RosterCell[][] = [
      ['帆屿', '91440105', '琶州街道', null, '沈一舟', '1.2亿', '2026-02-30', -1, null, null, '1390000', '普', '字'.repeat(600)],
      ['合计', 'O'.repeat(18), null, null, '黎景行', '5万美元'],
    ]
    for (const fault of check(rows).faults) {
      expect(rosterFaultSentence(fault, 'zh-CN')).not.toMatch(/[{}|]/)
      expect(rosterFaultSentence(fault, 'en')).not.toMatch(/[{}|]/)
    }
    for (const { zh, en } of Object.values(rosterFaults)) expect(blanksOf(en)).toEqual(blanksOf(zh))
  })
})

const blanksOf = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g) ?? [])].sort()

describe('mending and leaving out', () => {
  const rows: RosterCell[][] = [
    ['帆屿数据', codeOf(1), '琶州街道'],
    ['榕光生物', codeOf(1)],
    ['岭川检测', '914', '官洲街道'],
  ]
  it('a mended cell is read in place of the written one; a duplicate left out is none', () => {
    const mends = [
      { row: 2, column: 2, value: '琶洲街道' },
      { row: 4, column: 1, value: '' },
      { row: 4, column: 12, value: '无证' },
    ]
    const { counts, faults, rows: checked } = check(rows, knownOf(), mends, [3])
    expect(faults).toEqual([])
    expect(counts).toEqual({ new: 2, changed: 0, same: 0, faulty: 0, leftOut: 1 })
    expect(checked[2]?.says.note).toBe('无证')
  })

  it('asks the register only for the codes and names of the sheet', () => {
    expect(rosterKeys(sheetOf(...rows), mapColumns(header), [], today)).toEqual({
      codes: [codeOf(1)],
      names: ['帆屿数据', '榕光生物', '岭川检测'],
    })
  })

  it('shows the neighbours of a row as they stand', () => {
    expect(excerpt(sheetOf(...rows), 3).map(each => [each.row, each.cells[0], each.cells.length])).toEqual([
      [2, '帆屿数据', 13],
      [3, '榕光生物', 13],
      [4, '岭川检测', 13],
    ])
  })
})

describe('a whole district', () => {
  it('is checked whole: 20,000 rows of 14 columns, half of them misspelt, 1,000 officers', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      id: `m${i}`,
      name: `${'赵钱孙李周吴郑王冯陈'[i % 10]}${'甲乙丙丁戊己庚辛壬癸'[Math.floor(i / 10) % 10]}${'子丑寅卯辰巳午未申酉'[Math.floor(i / 100)]}`,
      unitName: '区',
    }))
    const rows = Array.from({ length: 20_000 }, (_, i): RosterCell[] => [
      ...[
        `企业${i}有限公司`,
        codeOf(i),
        i % 2 ? '琶州街道' : '琶洲街道',
        `${i} 号楼`,
        i % 2 ? `赵甲${String.fromCharCode(0x4e00 + (i % 5000))}` : '赵甲子',
        i % 4 ? 800 : '1.2亿',
      ],
      ...['2020/3/5', 1200.5, `联系人${i}`, '经理', 13800000012, '重点', `备注 ${i}`],
    ])
    const { counts } = checkRows(sheetOf(...rows), mapColumns(header), { ...knownOf(), officers: many }, [], [], today)
    expect(counts.new + counts.faulty).toBe(20_000)
  })
})
