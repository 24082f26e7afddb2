import type { Flaw } from './roster-faults.ts'
import { foldedHeading } from './roster-headings.ts'
import { type Sheet, type SheetRow, written } from './roster-sheet.ts'

const labels = [
  ...['备注', '附注', '注释', '注意', '注意事项', '说明', '填表说明', '填报说明', '统计口径', '数据来源', '资料来源', '来源', '单位'],
  ...[
    '填表人',
    '填报人',
    '填写人',
    '制表人',
    '制表',
    '填表',
    '经办人',
    '审核',
    '审核人',
    '复核',
    '复核人',
    '校对',
    '批准',
    '审批',
    '签字',
    '盖章',
  ],
  ...['负责人', '单位负责人', '分管领导', '联系人', '联系电话', '联系方式', '填报单位', '填表单位', '制表单位', '报送单位', '日期', '时间'],
  ...[
    '制表日期',
    '制表时间',
    '填表日期',
    '填表时间',
    '填报日期',
    '填报时间',
    '打印日期',
    '打印时间',
    '更新日期',
    '更新时间',
    '统计时间',
    '数据截至',
  ],
  ...['notes?', 'remarks?', 'source', 'preparedby', 'approvedby', 'checkedby', 'date'],
]
const total = /^(?:合计|总计|小计|汇总|共计|总共|合共|total|subtotal|grandtotal|sum)(?:$|[:(（\d])/
const note = new RegExp(`^(?:${labels.join('|')})\\d*:|^(?:注|备注)\\d*[:、.]|^(?:以上|上述|本表|此表|截至|截止)`)
const page = /^(?:第\d+页[,/，]?)?(?:共\d+页)?(?:[,/，]?第\d+页)?$|^page\d+(?:of\d+)?$|^-?\d+\/\d+-?$/
const count = /^(?:共|总共|合共|计|共计)?\d+(?:家|户|个|条|行|名)(?:企业|公司)?$/
const day = /^(?:19|20)\d{2}[年./-]\d{1,2}(?:月|[月./-]\d{1,2}日?)?$/
const like = /(?:公司|集团|企业|合伙|中心|事务所|研究院|工厂|厂|店|社|行|院|所|[(（](?:筹|筹建|有限合伙|普通合伙)[)）])$/

/** A row that is no enterprise, nor a person of a sheet of people: where that shows, and whether by its words or only by its place (`byPlace`). */
export type Footer = { column: number; flaw: Flaw; byPlace: boolean }

/**
 * The lines around a table that are none of its rows: totals, notes, who filled it in, pages, dates; lines merged across; and what
 * stands alone in its row below the last full one. `name`: the column that names what a row is about. A row whose name a person has written is believed. R2.4
 */
export function footersOf(sheet: Sheet, name: number | undefined, named: ReadonlySet<number>): ReadonlyMap<number, Footer> {
  if (name === undefined) return new Map()
  const merged = new Set(sheet.mergedRows)
  const footers = new Map<number, Footer>()
  const add = (each: SheetRow, footer: Footer | null) => footer && !named.has(each.row) && footers.set(each.row, footer)
  for (const each of sheet.rows) add(each, byWords(each, name) ?? (merged.has(each.row) ? byMerging(each, name) : null))
  for (const [each, apart] of alone(sheet.rows, footers)) add(each, footers.get(each.row) ?? byPlace(each, name, apart))
  return footers
}

function byWords({ cells }: SheetRow, name: number): Footer | null {
  const filled = filledIn(cells)
  const [first = name] = filled
  const [lead = '', called = ''] = [first, name].map(at => foldedHeading(text(cells, at)))
  if (total.test(called)) return totalAt(cells, name)
  if (total.test(lead)) return totalAt(cells, first)
  const small = (each: string) => each !== '' && (page.test(each) || count.test(each) || day.test(each))
  const found = note.test(lead) || note.test(called) || small(called) || (filled.length === 1 && small(lead))
  return found ? footerAt(cells, name, false) : null
}

const byMerging = ({ cells }: SheetRow, name: number): Footer | null => (filledIn(cells).length <= 2 ? footerAt(cells, name, true) : null)

const byPlace = ({ cells }: SheetRow, name: number, apart: boolean): Footer | null =>
  apart || !like.test(foldedHeading(text(cells, name))) ? footerAt(cells, name, true) : null

const totalAt = (cells: SheetRow['cells'], column: number): Footer => ({
  ...{ column, byPlace: false },
  flaw: { code: 'totalRow', blanks: { word: text(cells, column).slice(0, 20) } },
})

function footerAt(cells: SheetRow['cells'], name: number, isPlace: boolean): Footer {
  const called = text(cells, name)
  const column = called === '' ? (filledIn(cells)[0] ?? name) : name
  return { column, byPlace: isPlace, flaw: { code: 'footerRow', ...asName(called) } }
}

/** A person may say that it is an enterprise all the same. */
const asName = (name: string) => (name === '' ? {} : { suggestion: { label: name, value: name } })

/** Rows of one cell below the last full row of the table: next to it, or apart from it by an empty row or another line. */
function alone(rows: readonly SheetRow[], footers: ReadonlyMap<number, Footer>): [SheetRow, boolean][] {
  const last = rows.findLastIndex(each => filledIn(each.cells).length > 1 && !footers.has(each.row))
  if (last < 0) return []
  let apart = false
  return rows.slice(last + 1).flatMap((each, i) => {
    apart ||= each.row - (rows[last + i]?.row ?? each.row) > 1 || footers.has(each.row)
    return filledIn(each.cells).length === 1 ? [[each, apart] satisfies [SheetRow, boolean]] : []
  })
}

const text = (cells: SheetRow['cells'], column: number): string => written(cells[column]).trim()
const filledIn = (cells: SheetRow['cells']): number[] => cells.flatMap((_, column) => (text(cells, column) === '' ? [] : [column]))
