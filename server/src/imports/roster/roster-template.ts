import { headingOf } from '@yigen/domain/imports/roster-headings.ts'
import type { RosterTarget } from '@yigen/domain/imports/roster-targets.ts'
import { rosterTargets } from '@yigen/domain/imports/roster-targets.ts'
import type { Language, Sentence } from '@yigen/domain/wire/language.ts'
import writeExcelFile from 'write-excel-file/node'
import { type Cell, heading, text } from '#exports/sheet-cells.ts'

type Row = Sentence & { target: RosterTarget; example: Sentence; width?: number }
const both = (word: string): Sentence => ({ zh: word, en: word })

/** The columns of the template with an example and how to fill them in. */
const columns: Row[] = [
  {
    target: 'name',
    width: 40,
    example: { zh: '示例：帆屿数据有限公司（填表前删去这一行）', en: 'Example: Fanyu Data Ltd (delete this row)' },
    zh: '必填，照营业执照写全称。筹建中的企业写暂定名。',
    en: 'Required: the full name on the licence, or the working name of an enterprise in formation.',
  },
  {
    target: 'code',
    width: 24,
    example: both('91350100M000100Y43'),
    zh: '18 位。筹建中还没有的留空，以后再补。',
    en: '18 characters. Leave it empty while the enterprise has none.',
  },
  { target: 'street', example: both('琶洲街道'), zh: '本区街道的名称。', en: 'The name of a street of the district.' },
  { target: 'building', example: both('天幕塔 17 层'), zh: '楼宇或园区，可写楼层。', en: 'Building or park, with the floor.' },
  { target: 'address', width: 28, example: both('琶洲大道 1 号'), zh: '办公地址。', en: 'The office address.' },
  { target: 'industry', example: both('软件和信息技术服务业'), zh: '行业名称。', en: 'The industry.' },
  {
    target: 'kind',
    example: { zh: '目标', en: 'target' },
    zh: '意向、目标、重点三选一；空着按目标。',
    en: 'prospect, target or key; empty means target.',
  },
  {
    target: 'officer',
    example: both('沈亦舟'),
    zh: '只能给还没有服务官的企业写第一名；换人走交接。',
    en: 'Only the first officer of an enterprise that has none; use a handover to change.',
  },
  { target: 'registeredCapital', example: both('800'), zh: '数字，单位见标题。', en: 'A number in the unit of the heading.' },
  { target: 'paidInCapital', example: both('300'), zh: '数字，单位见标题。', en: 'A number in the unit of the heading.' },
  { target: 'foundedOn', example: both('2025-03-05'), zh: '写成 2025-03-05 这样。', en: 'Written like 2025-03-05.' },
  {
    target: 'revenue',
    example: both('1200.5'),
    zh: '标题里的年份可以改，也可以加几年的列。',
    en: 'The year in the heading can be changed; columns of other years can be added.',
  },
  { target: 'tax', example: both('96'), zh: '同上。', en: 'As above.' },
  { target: 'rdExpense', example: both('210'), zh: '同上。', en: 'As above.' },
  { target: 'employees', example: both('45'), zh: '整数。', en: 'A whole number.' },
  { target: 'officeArea', example: both('620'), zh: '平方米。', en: 'Square metres.' },
  { target: 'leaseUntil', example: both('2028-03-31'), zh: '写成 2028-03-31 这样。', en: 'Written like 2028-03-31.' },
  { target: 'contactName', example: both('何知远'), zh: '企业联系人姓名。', en: 'The contact of the enterprise.' },
  { target: 'contactTitle', example: both('行政经理'), zh: '联系人的职务。', en: 'The title of the contact.' },
  {
    target: 'contactPhone',
    width: 16,
    example: both('13800000012'),
    zh: '手机 11 位，或带区号的座机。',
    en: 'A mobile number, or a landline with its area code.',
  },
  {
    target: 'topInvestor',
    example: { zh: '否', en: 'no' },
    zh: '写“是”、“否”，或投资方名称。',
    en: 'yes, no, or the name of the investor.',
  },
  { target: 'note', width: 28, example: both('首访待约'), zh: '最多 500 字。', en: 'At most 500 characters.' },
]

/** An empty roster to fill in: headings of last year, one marked example row, a second sheet that explains every column. */
export async function rosterTemplate(language: Language, today: Temporal.PlainDate): Promise<Uint8Array> {
  const say = (sentence: Sentence) => (language === 'en' ? sentence.en : sentence.zh)
  const title = (column: Row) => headingOf(column.target, language, rosterTargets[column.target].yearly ? String(today.year - 1) : null)
  const example = columns.map(column => text(say(column.example), { textColor: '#7a8582', fontStyle: 'italic' }))
  const notes: Cell[][] = [
    [heading(say({ zh: '列', en: 'Column' })), heading(say({ zh: '怎样填', en: 'How to fill it in' }))],
    ...columns.map(column => [text(title(column)), text(say(column))]),
    [
      text(say({ zh: '全表', en: 'The sheet' })),
      text(
        say({
          zh: '一行一家企业；不写公式，不合并单元格；列的次序可变，用不着的列可删。空着的格不会抹掉台账里的旧值。',
          en: 'One enterprise a row; no formulas, no merged cells. Columns can be moved or removed. An empty cell never erases.',
        }),
      ),
    ],
  ]
  return writeExcelFile([
    {
      data: [columns.map(column => heading(title(column))), example],
      sheet: say({ zh: '企业台账', en: 'Roster' }),
      columns: columns.map(({ width = 18 }) => ({ width })),
      stickyRowsCount: 1,
    },
    { data: notes, sheet: say({ zh: '填写说明', en: 'How to' }), columns: [{ width: 28 }, { width: 70 }] },
  ]).toBuffer()
}
