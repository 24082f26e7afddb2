import { z } from 'zod'
import { creditCodeFaultWords } from '#enterprises/credit-code-words.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { rosterTargetNames } from './roster-targets.ts'

type Weighed = Sentence & { severity: 'error' | 'warning' }
const error = (zh: string, en: string): Weighed => ({ severity: 'error', zh, en })
const warning = (zh: string, en: string): Weighed => ({ severity: 'warning', zh, en })

/** Everything that can be wrong with a row. An error keeps the row out until it is mended; a warning is only shown. */
export const rosterFaults = {
  nameEmpty: error('没有写企业名称。', 'The name of the enterprise is missing.'),
  nameShort: error('企业名称至少 2 个字。', 'The name needs at least 2 characters.'),
  nameTwice: error('同一家企业出现了 {count} 次。', 'The same enterprise stands here {count} times.'),
  nameTwiceDiffering: error(
    '同一家企业出现了 {count} 次，{headings}不一样。',
    'The same enterprise stands here {count, counted(one: time; many: times)}, with different {headings}.',
  ),
  nameAmbiguous: error('台账里有 {count} 家叫这个名字，请补上信用代码。', 'The register has {count} of this name; add the credit code.'),
  exampleRow: error('这是模板里的示例行。', 'This is the example row of the template.'),
  totalRow: error('这一行是“{word}”，不是企业。', 'This row is “{word}”, not an enterprise.'),
  footerRow: error('这一行像表尾或说明，不是企业。', 'This row looks like a note around the table, not an enterprise.'),
  hiddenRow: error(
    '这一行在表里是隐藏的（或被筛掉了），要不要写入？',
    'This row is hidden or filtered away in the sheet; should it be written?',
  ),
  bareRow: warning(
    '台账里没有这家，这一行又没有信用代码和街道，请核对是不是企业。',
    'The register does not have it, and the row has neither a credit code nor a street; check that it is an enterprise.',
  ),
  codeLength: { severity: 'error', ...creditCodeFaultWords.codeLength },
  codeTooLong: { severity: 'error', ...creditCodeFaultWords.codeTooLong },
  codeCharacter: { severity: 'error', ...creditCodeFaultWords.codeCharacter },
  codeLookAlike: error(
    '第 {at} 位的“{character}”不会出现在信用代码里，是不是“{nearest}”？',
    '“{character}” at place {at} never occurs in a credit code; is it “{nearest}”?',
  ),
  codeNumber: error(
    'Excel 把代码当成了数字，后几位已经丢了。照营业执照重写。',
    'Excel took the code for a number and lost its last digits. Write it again from the licence.',
  ),
  codeCheckDigit: { severity: 'warning', ...creditCodeFaultWords.codeCheckDigit },
  codeTwice: error('同一个代码出现 {count} 次，各行写的都一样。', 'The same code stands here {count} times, with the same content.'),
  codeTwiceDiffering: error(
    '同一个代码出现 {count} 次，{headings}不一样。',
    'The same code stands here {count, counted(one: time; many: times)}, with different {headings}.',
  ),
  nameDiffers: warning('台账里这个代码是“{name}”，写入后改名。', 'In the register this code is “{name}”; it will be renamed.'),
  nameElsewhere: warning('台账里已有同名企业，代码是 {code}。', 'The register has an enterprise of this name with the code {code}.'),
  streetUnknown: error('本区没有这条街道。', 'There is no such street in this district.'),
  streetNearest: error('没有这条街道，是不是“{nearest}”？', 'There is no such street; is it “{nearest}”?'),
  officerUnknown: error('本区没有这位首席服务官。', 'This district has no such officer.'),
  officerNearest: error('本区没有这个人，是不是“{nearest}”？', 'This district has no such officer; is it “{nearest}”?'),
  officerAmbiguous: error(
    '本区有 {count} 位首席服务官叫这个名字，选一位。',
    'This district has {count, counted(one: officer; many: officers)} of this name; choose one.',
  ),
  officerTaken: error(
    '这家已有服务官{officer}，一家只有一名。换人走交接，不能从这里改。',
    'Its officer is {officer}; an enterprise has exactly one. Use a handover, not the roster.',
  ),
  kindUnknown: error('企业类型只有意向、目标、重点三种。', 'The kind is prospect, target or key.'),
  moneyUnit: error('这一列是数字，单位{unit}。要不要读成 {value}？', 'This column holds numbers in {unit}. Read it as {value}?'),
  moneyScaled: error(
    '这一格的格式把数字缩小了显示，实际是 {is}。要不要按元读成 {value}{unit}？',
    'The format of this cell shows a fraction of its number, which is {is}. Read it in CNY, as {value} ({unit})?',
  ),
  moneyUnreadable: error('这一列是数字，单位{unit}。', 'This column holds numbers in {unit}.'),
  moneyForeign: error('只收人民币，单位{unit}。请折算后填写。', 'Only CNY, in {unit}. Convert it first.'),
  moneyTooLarge: error('达到 10 万亿元，单位可能不对。', 'CNY 10 trillion or more; the unit may be wrong.'),
  valueYuan: warning(
    '像是把元当成了万元，请核对；不改也照写入，由核实的人再看。',
    'It looks like 元 for 万元; check it. Left as it is, it is written, and who verifies it looks again.',
  ),
  valueAbove: warning(
    '比台账里上一期高 20 倍以上，请核对；不改也照写入，由核实的人再看。',
    'More than 20 times the one before; check it. Left as it is, it is written, and who verifies it looks again.',
  ),
  valueBelow: warning(
    '不到台账里上一期的二十分之一，请核对；不改也照写入，由核实的人再看。',
    'Less than a twentieth of the one before; check it. Left as it is, it is written, and who verifies it looks again.',
  ),
  numberNegative: error('不能是负数。', 'It cannot be negative.'),
  numberUnreadable: error('这一列是数字，单位{unit}。', 'This column holds numbers in {unit}.'),
  numberFraction: error('人数要是整数。', 'A head count is a whole number.'),
  numberTooLarge: error('这个数太大，单位可能不对。', 'This number is too large; the unit may be wrong.'),
  dateMonth: error('没有 {month} 月。', 'There is no month {month}.'),
  dateDay: error('{year} 年 {month} 月没有 {day} 日。', 'Month {month} of {year} has no day {day}.'),
  dateMonthAmbiguous: error('看不出是 {year} 年 1 月还是 10 月。', 'It is not clear whether this is January or October {year}.'),
  dateUnreadable: error('看不懂这个日期，请写成 2026-03-05 这样。', 'This date cannot be read; write it like 2026-03-05.'),
  dateFuture: error('日期还没有到。', 'This day is still to come.'),
  textIsDate: error('Excel 把它变成了日期，请重写。', 'Excel turned it into a date; write it again.'),
  phoneShort: error('手机号少 {count} 位。', '{count} digits of the mobile number are missing.'),
  phoneLong: error('手机号多 {count} 位。', 'The mobile number has {count} digits too many.'),
  phoneUnreadable: error('这不像电话号码。', 'This is not a phone number.'),
  phoneTwo: error('一格里有 {count} 个号码，留一个。', 'There are {count} numbers in one cell; keep one.'),
  contactNameEmpty: error('有{heading}，没有联系人姓名。', 'There is a {heading} but no contact’s name.'),
  formula: error('这一格是公式，不读。请改成数值。', 'This cell is a formula and is not read. Paste its value.'),
  errorCell: error('Excel 在这一格报错。', 'Excel shows an error in this cell.'),
  cellTooLong: error('有 {is} 个字，最多 {max} 个。', 'It has {is} characters; the limit is {max}.'),
} as const satisfies Record<string, Weighed>
export type RosterFaultCode = keyof typeof rosterFaults

/** What a button can put in the cell: `label` names it, `value` is written. */
export const Suggestion = z.object({ label: z.string(), value: z.string() })
export type Suggestion = z.infer<typeof Suggestion>
export type Blanks = Record<string, string | number>

/** A fault before it is known where it stands. `choices`: several values of which a person takes one. */
export type Flaw = { code: RosterFaultCode; blanks?: Blanks; suggestion?: Suggestion; choices?: Suggestion[] }
/** A value read from a cell, or why it cannot be. An empty cell reads as null. */
export type Reading<T> = { value: T | null; flaw?: undefined } | { value?: undefined; flaw: Flaw }

/** A fault at its place. `rows`: every row that has to do with it (the duplicates), or `row` alone. `written` is cut at 100 characters. */
export const RosterFault = z
  .object({
    row: z.number().int(),
    column: z.number().int(),
    letter: z.string(),
    heading: z.string(),
    target: z.enum(rosterTargetNames),
    written: z.string(),
    code: z.enum(Object.keys(rosterFaults) as [RosterFaultCode, ...RosterFaultCode[]]),
    severity: z.enum(['error', 'warning']),
    blanks: z.record(z.string(), z.union([z.string(), z.number()])),
    suggestion: Suggestion.nullable(),
    choices: z.array(Suggestion),
    rows: z.array(z.number().int()),
  })
  .meta({ id: 'RosterFault' })
export type RosterFault = z.infer<typeof RosterFault>

/** The same fault in several rows, mended at once: one line of the screen. */
export const FaultGroup = z.object({ fault: RosterFault, rows: z.array(z.number().int()) }).meta({ id: 'RosterFaultGroup' })
export type FaultGroup = z.infer<typeof FaultGroup>

/** The sentence a person reads beside the cell. */
export const rosterFaultSentence = (fault: Pick<RosterFault, 'code' | 'blanks'>, language: Language): string =>
  say(rosterFaults[fault.code], language, inLanguage(fault.blanks, language))

const same: Sentence = {
  zh: '同样的错还有 {count} 行：{rows}。',
  en: 'The same in {count, counted(one: more row; many: more rows)}: {rows}.',
}
const shown = 20

/** “同样的错还有 3 行：97、98、251。”, or '' for a fault that stands alone or is itself about several rows. */
export function sameFaultSentence(group: FaultGroup, language: Language): string {
  const others = group.rows.filter(row => row !== group.fault.row)
  if (others.length === 0 || group.fault.rows.length > 1) return ''
  const rows = others.slice(0, shown).join(language === 'en' ? ', ' : '、') + (others.length > shown ? '…' : '')
  return say(same, language, { count: others.length, rows })
}

/** A blank written `zh|en` is a word of ours (a unit) and stands in both languages. */
function inLanguage(blanks: Blanks, language: Language): Blanks {
  const { unit } = blanks
  if (typeof unit !== 'string') return blanks
  const [zh = unit, en = unit] = unit.split('|')
  return { ...blanks, unit: language === 'en' ? en : zh }
}
