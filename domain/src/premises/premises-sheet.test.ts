import { describe, expect, it } from 'vitest'
import type { RosterCell, Sheet } from '#imports/roster-sheet.ts'
import { readPremisesSheet } from './premises-sheet.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const header = ['场地*', '地址', '用途', '面积（㎡）', '租金（元/㎡·月）', '可租日期', '联系人', '联系电话', '备注']
const sheet = (rows: RosterCell[][], more: Partial<Sheet> = {}): Sheet => ({
  ...{ fileName: '场地.xlsx', sheetName: '场地', otherSheets: [], headerRow: 1, header, above: [] },
  ...{ rows: rows.map((cells, i) => ({ row: i + 2, cells })), encoding: null, sha256: '', ...more },
})
const whole: RosterCell[] = [
  '琶洲新村 3 号楼',
  '琶洲大街 12 号',
  '办公',
  '1,820',
  85.5,
  { date: '2026-12-15' },
  '徐满仓',
  13800000501,
  null,
]
const read = (...rows: RosterCell[][]) => readPremisesSheet(sheet(rows), 'zh-CN', now)
const said = (cells: RosterCell[]) =>
  read(cells).rows.flatMap(({ faults }) => faults.map(({ letter, sentence }) => `${letter} ${sentence}`))
const but = (column: number, cell: RosterCell) => whole.with(column, cell)

describe('a sheet of premises (R20.4)', () => {
  it('is read as it would be recorded; what is to be agreed, and what is free now, may be empty', () => {
    const { rows, missing } = read(whole, ['B', '乙路 1 号', '厂房', 300, '面议', null, '甲', '020-84200012', '层高 6 米'])
    expect([missing, rows.flatMap(row => row.faults)]).toEqual([[], []])
    expect(
      rows.map(row => [row.said?.use, row.said?.area, row.said?.rentFen, String(row.said?.freeFrom), String(row.said?.seenOn)]),
    ).toEqual([
      ['office', 1820, 8550, '2026-12-15', '2026-11-25'],
      ['factory', 300, null, '2026-11-25', '2026-11-25'],
    ])
  })

  it('keeps names, addresses and notes as they are written; full-width figures are read as the others', () => {
    const [row] = read([
      '琶洲（东区）3 号楼',
      '大街 12 号，北门',
      '办公',
      '１，８２０',
      '８５．５',
      null,
      '徐满仓',
      '１３８-0000-0501',
      '可分割；看房：先约。',
    ]).rows
    expect(row?.faults).toEqual([])
    expect(row?.said).toMatchObject({ name: '琶洲（东区）3 号楼', address: '大街 12 号，北门', note: '可分割；看房：先约。' })
    expect(row?.said).toMatchObject({ area: 1820, rentFen: 8550, phone: '138-0000-0501' })
  })

  it('says of each cell what is wrong, once', () => {
    expect(said(but(0, ' '))).toEqual(['A 请填写“名称”。'])
    expect(said(but(2, '住宅'))).toEqual(['C 用途填：办公、商铺、厂房、仓储、用地。'])
    expect(said(but(3, '约八百'))).toEqual(['D 面积填整数平方米。'])
    expect(said(but(4, '八十'))).toEqual(['E 租金按元填，最多两位小数；面议就空着。'])
    expect(said(but(5, '明年'))).toEqual(['F 日期填成 2026-11-25。'])
    expect(said(but(7, '没有'))).toEqual(['H “手机”的写法不对。'])
    expect(said(['示例：琶洲大厦', ...whole.slice(1)])).toHaveLength(1)
    expect(said(['合计', null, null, 2120, null, null, null, null, null])).toHaveLength(1)
  })

  it('names every row of premises that stand twice, rows that are hidden, and columns that are missing', () => {
    expect(read(whole, whole).rows.map(({ faults }) => faults[0]?.sentence)).toEqual(Array(2).fill('同一处场地在第 2、3 行都有。'))
    const hidden = readPremisesSheet(sheet([whole], { hiddenRows: [2] }), 'zh-CN', now)
    expect(hidden.rows[0]).toMatchObject({ said: null, faults: [{ letter: 'A' }] })
    expect(readPremisesSheet(sheet([['甲']], { header: ['场地', '地址'] }), 'zh-CN', now).missing).toEqual(['use', 'area', 'ask', 'phone'])
  })
})
