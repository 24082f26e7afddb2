import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'

/** Why a whole file is not read. The one closed list, with its sentences. */
export const rosterRefusals = {
  emptyFile: { zh: '这是空文件。', en: 'This file is empty.' },
  tooLarge: { zh: '文件有 {is} MB，最多 {limit} MB。', en: 'The file has {is} MB; the limit is {limit} MB.' },
  oldExcel: {
    zh: '这是旧版 Excel 文件（.xls）。请在 Excel 或 WPS 里另存为 .xlsx 再上传。',
    en: 'This is an old Excel file (.xls). Save it as .xlsx and upload it again.',
  },
  passworded: {
    zh: '文件设了打开密码。请取消密码再上传。',
    en: 'The file is protected by a password. Remove it and upload the file again.',
  },
  binaryExcel: {
    zh: '这是二进制工作簿（.xlsb）。请另存为 .xlsx 再上传。',
    en: 'This is a binary workbook (.xlsb). Save it as .xlsx and upload it again.',
  },
  openDocument: {
    zh: '这是 OpenDocument 表格（.ods）。请另存为 .xlsx 再上传。',
    en: 'This is an OpenDocument sheet (.ods). Save it as .xlsx and upload it again.',
  },
  macros: {
    zh: '文件里有宏或嵌入的对象，不收。请另存为不带宏的 .xlsx。',
    en: 'The file holds macros or embedded objects and is refused. Save it as a plain .xlsx.',
  },
  webPage: {
    zh: '这其实是网页或 XML，只是名字像表格。请用 Excel 打开，另存为 .xlsx。',
    en: 'This is a web page or XML under the name of a sheet. Open it in Excel and save it as .xlsx.',
  },
  notRoster: { zh: '认不出这个文件。只收 .xlsx 和 .csv。', en: 'This file is not recognised. Only .xlsx and .csv are read.' },
  tooManyParts: {
    zh: '压缩包里有 {is} 个文件，最多 {limit} 个，不像台账。',
    en: 'The container holds {is, counted(one: part; many: parts)}, the limit is {limit}; this is no roster.',
  },
  unzipsTooLarge: { zh: '文件解开后超过 {limit} MB，不收。', en: 'Unzipped the file is larger than {limit} MB; it is refused.' },
  zipBomb: {
    zh: '文件解开后会大 {ratio} 倍，不像台账，不收。',
    en: 'Unzipped the file is {ratio, counted(one: time; many: times)} as large; this is no roster and is refused.',
  },
  broken: {
    zh: '文件坏了，读不出来。请用 Excel 打开，再保存一次。',
    en: 'The file is damaged and cannot be read. Open it in Excel and save it again.',
  },
  noSheet: { zh: '文件里没有工作表。', en: 'The file has no sheet.' },
  emptySheet: { zh: '工作表“{sheet}”是空的。', en: 'The sheet “{sheet}” is empty.' },
  emptyFirstSheet: {
    zh: '第一张工作表“{sheet}”是空的，只读第一张。台账若在“{others}”，请把它移到最前。',
    en: 'The first sheet “{sheet}” is empty and only the first is read. If the roster is in “{others}”, move that to the front.',
  },
  noRows: { zh: '工作表“{sheet}”只有表头，没有企业。', en: 'The sheet “{sheet}” has headings but no enterprise.' },
  tooManyColumns: {
    zh: '有 {is} 列，最多 {limit} 列。请删去用不着的列。',
    en: 'It has {is, counted(one: column; many: columns)}; the limit is {limit}. Remove those that are not needed.',
  },
  tooManyRows: {
    zh: '超过 {limit} 行。请分成几个文件。',
    en: 'It has more than {limit, counted(one: row; many: rows)}. Split it into several files.',
  },
  mergedHeader: {
    zh: '表头有合并的单元格（{ranges}），分不清列。请取消合并，每列写一个标题。',
    en: 'Cells of the header are merged ({ranges}), so the columns are not clear. Split them and give each column one heading.',
  },
  mergedRows: {
    zh: '有上下合并的单元格（{ranges}），下面的行没有值。请取消合并，逐行填上。',
    en: 'Cells are merged across rows ({ranges}), so the lower rows have no value. Split them and fill in every row.',
  },
  badEncoding: {
    zh: '这个 csv 既不是 UTF-8，也不是 GB18030。请另存为 UTF-8 的 csv，或 .xlsx。',
    en: 'This csv is neither UTF-8 nor GB18030. Save it as UTF-8 csv or as .xlsx.',
  },
  badCsv: { zh: '从第 {line} 行起引号没有配对，读不下去。', en: 'From line {line} on a quotation mark is not closed.' },
  tooSlow: {
    zh: '{seconds} 秒还没有读完，已停下。请分成几个文件，或另存一次再试。',
    en: 'It was not read within {seconds, counted(one: second; many: seconds)}. Split the file, or save it anew.',
  },
  tooHeavy: { zh: '文件太占内存，已停下。请分成几个文件。', en: 'The file takes too much memory. Split it into several files.' },
} as const satisfies Record<string, Sentence>

export type RosterRefusal = { code: keyof typeof rosterRefusals; blanks: Record<string, string | number> }

export const rosterRefusalSentence = (refusal: RosterRefusal, language: Language): string =>
  say(rosterRefusals[refusal.code], language, refusal.blanks)

/** Thrown when a file is not read at all; `refusal` is plain data and crosses the worker's border. */
export class RosterRefused extends Error {
  readonly refusal: RosterRefusal
  constructor(code: RosterRefusal['code'], blanks: RosterRefusal['blanks'] = {}) {
    super(code)
    this.refusal = { code, blanks }
  }
}
