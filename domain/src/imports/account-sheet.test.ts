import { describe, expect, it } from 'vitest'
import { accountFaultSentence } from './account-faults.ts'
import { checkAccounts } from './account-sheet.ts'
import type { RosterCell, Sheet } from './roster-sheet.ts'

const known = {
  units: [
    { id: '440105-tax', name: '海珠区税务局', shortName: '区税务局' },
    { id: '440105-investment', name: '海珠区投资促进中心', shortName: '区投资促进中心' },
  ],
  ministers: [
    { id: 'm1', name: '郑怀远' },
    { id: 'm2', name: '温书言' },
    { id: 'm3', name: '温书言' },
  ],
  loginNames: new Set(['officer01']),
}
const header = ['姓名*', '职务', '所在单位', '手机号', '用户名', '角色（可多个）', '项目部长']
const sheet = (rows: RosterCell[][], headings = header): Sheet => ({
  ...{ fileName: '成员.xlsx', sheetName: '成员', otherSheets: [], headerRow: 1, header: headings, above: [] },
  ...{ rows: rows.map((cells, i) => ({ row: i + 2, cells })), encoding: null, sha256: '' },
})
const check = (...rows: RosterCell[][]) => checkAccounts(sheet(rows), known)
const said = (...rows: RosterCell[][]) =>
  check(...rows).faults.map(fault => `${fault.row}${fault.letter} ${accountFaultSentence(fault, 'zh-CN')}`)

describe('what is around the table, and what it hides, as in a roster', () => {
  const full = (n: number) => [`甲${n}`, null, '区税务局', null, `person0${n}`, '经办人', null]
  it.each([
    ['合计', '3A 这一行是“合计”，不是人员，请从表里删去。'],
    ['备注：以上人员均已核实', '3A 这一行像表尾或说明，不是人员，请从表里删去。'],
    ['填表人：陈若溪', '3A 这一行像表尾或说明，不是人员，请从表里删去。'],
    ['第 1 页 共 2 页', '3A 这一行像表尾或说明，不是人员，请从表里删去。'],
  ])('%s is nobody, said once', (text, sentence) => {
    expect(said(full(1), [text, null, null, null, null, null, null])).toEqual([sentence])
  })

  it('a hidden row is not written unseen', () => {
    const { faults, rows } = checkAccounts({ ...sheet([full(1), full(2)]), hiddenRows: [3] }, known)
    expect(faults.map(fault => [fault.row, fault.code])).toEqual([[3, 'hiddenLine']])
    expect(rows[1]?.name).toBe('甲2')
  })
})

describe('a sheet of accounts (R1.2, R1.5)', () => {
  it('is read by its headings, in any order and under usual names', () => {
    const { columns, missing, rows, faults } = check([
      '陈若溪',
      '科员',
      '区投资促进中心',
      13800000012,
      'officer02',
      '首席服务官、单位负责人',
      '郑怀远',
    ])
    expect(columns.map(each => each.field)).toEqual(['name', 'title', 'unit', 'phone', 'loginName', 'roles', 'minister'])
    expect([missing, faults]).toEqual([[], []])
    expect(rows).toEqual([
      {
        row: 2,
        ...{ name: '陈若溪', title: '科员', unit: { id: '440105-investment', name: '区投资促进中心' }, phone: '13800000012' },
        ...{ loginName: 'officer02', roles: ['officer', 'head'], minister: { id: 'm1', name: '郑怀远', row: null } },
      },
    ])
  })

  it('takes the mobile number for a user name where none is written, and a code for a unit', () => {
    const [row] = check(['梁砚秋', null, '440105-tax', '138-0000-0077', null, '经办人', null]).rows
    expect([row?.loginName, row?.unit?.name]).toEqual(['13800000077', '区税务局'])
  })

  it('finds a minister of the same sheet, who has no account yet', () => {
    const [, officer] = check(
      ['温如玉', null, '区税务局', null, 'minister09', '项目部长', null],
      ['陈若溪', null, '区税务局', null, 'officer09', '首席服务官', '温如玉'],
    ).rows
    expect(officer?.minister).toEqual({ name: '温如玉', id: null, row: 2 })
  })

  it('says of each cell what is wrong', () => {
    expect(said(['', null, null, null, null, '经办人', null])).toEqual(['2A 没有填姓名*。', '2C 没有填所在单位。', '2E 没有填用户名。'])
    expect(said(['甲一', null, '区税务区', '1380000', 'ab', '科长', null])).toEqual([
      '2C 没有“区税务区”，是不是“区税务局”？',
      '2D 手机号少 4 位。',
      '2E 用户名是 3 至 40 位字母、数字、点、横线。',
      '2F 没有“科长”这个角色，可填：首席服务官、项目部长、经办人、单位负责人、领导、系统管理员、安全管理员、审计管理员。',
    ])
    expect(said(['甲一', null, '区税务局', null, 'Officer01', '系统管理员、领导', null])).toEqual([
      '2E 用户名“Officer01”已有人用。',
      '2F 三员角色不能与别的角色同在一人。',
    ])
    expect(said(['甲一', null, '区税务局', null, 'a001', '经办人', '郑怀远'])).toEqual(['2G 只有首席服务官写项目部长。'])
    expect(said(['甲一', null, '区税务局', null, 'a001', '首席服务官', '温书言'])).toEqual(['2G 有 2 位项目部长叫“温书言”，请先空着。'])
    expect(said(['甲一', null, '区税务局', null, 'a001', '首席服务官', '某人'])).toEqual(['2G “某人”不是本区的项目部长，这张表里也没有。'])
    expect(said(['示例：陈若溪', null, '区税务局', null, 'a001', '', null])).toEqual(['2A 这是模板里的示例行，请删去。'])
    expect(said([{ formula: '=A1' }, null, '区税务局', null, 'a001', '', null])[0]).toBe('2A 这一格是公式，不读。请改成数值。')
  })

  it('names every row of a user name that stands twice', () => {
    const row = (login: string) => ['甲一', null, '区税务局', null, login, '', null]
    expect(said(row('clerk01'), row('clerk02'), row('CLERK01'))).toEqual([
      '2E 用户名“clerk01”在第 2、4 行都有。',
      '4E 用户名“CLERK01”在第 2、4 行都有。',
    ])
  })

  it('says which columns are missing', () => {
    expect(checkAccounts(sheet([['甲']], ['姓名']), known).missing).toEqual(['unit', 'loginName'])
    expect(checkAccounts(sheet([['甲', '区税务局', '13800000012']], ['姓名', '单位', '手机']), known).missing).toEqual([])
  })
})
