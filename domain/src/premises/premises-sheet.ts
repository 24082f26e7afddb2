import type { z } from 'zod'
import { dateIn } from '#calendar/zone.ts'
import { readDay } from '#imports/roster-date.ts'
import { footersOf } from '#imports/roster-footer.ts'
import { nameKey } from '#imports/roster-known.ts'
import { type RosterCell, type Sheet, written } from '#imports/roster-sheet.ts'
import { type SheetColumn, sheetColumns } from '#imports/sheet-columns.ts'
import { fieldSentence } from '#refusals/field-sentence.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { RecordPremises } from './premises.ts'
import { neededColumns, type PremisesField, premisesFieldOf } from './premises-columns.ts'
import { type PremisesUse, premisesUses, premisesUseWords } from './premises-use.ts'
import { rentFenOf } from './rent.ts'

type Said = z.output<typeof RecordPremises>
export type PremisesFault = { letter: string; heading: string; sentence: string }
/** `said` null: nothing can be recorded of it. */
export type PremisesLineOfSheet = { row: number; name: string; address: string; said: Said | null; faults: PremisesFault[] }
export type PremisesSheet = { columns: SheetColumn<PremisesField>[]; missing: PremisesField[]; rows: PremisesLineOfSheet[] }

/** So many premises one file brings at most. */
export const mostPremisesOfSheet = 300

const useByWord = new Map<string, PremisesUse>(
  premisesUses.flatMap(use => [use, premisesUseWords[use].zh, premisesUseWords[use].en].map(word => [nameKey(word), use] as const)),
)

const faults = {
  aside: {
    zh: '这一行不是场地（合计、说明或示例），请从表里删去。',
    en: 'This row is no premises (a total, a note, an example); delete it.',
  },
  hidden: {
    zh: '这一行在表里是隐藏的（或被筛掉了）：取消隐藏，或从表里删去。',
    en: 'This row is hidden or filtered away in the sheet: show it, or delete it.',
  },
  use: {
    zh: `用途填：${premisesUses.map(use => premisesUseWords[use].zh).join('、')}。`,
    en: `Use is one of: ${premisesUses.join(', ')}.`,
  },
  area: { zh: '面积填整数平方米。', en: 'The area is written in whole square metres.' },
  rent: {
    zh: '租金按元填，最多两位小数；面议就空着。',
    en: 'The rent is written in yuan, two decimals at most; empty means to be agreed.',
  },
  day: { zh: '日期填成 2026-11-25。', en: 'A day is written as 2026-11-25.' },
  twice: { zh: '同一处场地在第 {rows} 行都有。', en: 'The same premises stand in rows {rows}.' },
} as const satisfies Record<string, Sentence>

/** Reads a sheet of premises row by row, each as it would be recorded alone; an empty day is today. R20.4 */
export function readPremisesSheet(sheet: Sheet, language: Language, now: Temporal.Instant): PremisesSheet {
  const columns = sheetColumns(sheet.header, premisesFieldOf)
  const at = new Map(columns.flatMap(each => (each.field ? [[each.field, each] as const] : [])))
  const asides = footersOf(sheet, at.get('name')?.column, new Set())
  const hidden = new Set(sheet.hiddenRows)
  const rows = sheet.rows.map(({ row, cells }) => {
    const line = new LineReader(at, cells, language, now)
    const aside = asides.has(row) || /^(?:示例|example)\s*[:：]/i.test(line.text('name')) ? 'aside' : hidden.has(row) ? 'hidden' : null
    const [name, address] = [line.text('name'), line.text('address')]
    if (aside) return { row, name, address, said: null, faults: [line.fault('name', faults[aside])] }
    return { row, name, address, ...line.read() }
  })
  return { columns, missing: neededColumns.filter(field => !at.has(field)), rows: tellTwice(rows, at.get('name'), language) }
}

class LineReader {
  readonly #at: ReadonlyMap<PremisesField, SheetColumn<PremisesField>>
  readonly #cells: readonly RosterCell[]
  readonly #language: Language
  readonly #today: string
  readonly #faults: PremisesFault[] = []
  readonly #faulty = new Set<PropertyKey>()

  constructor(
    at: ReadonlyMap<PremisesField, SheetColumn<PremisesField>>,
    cells: readonly RosterCell[],
    language: Language,
    now: Temporal.Instant,
  ) {
    this.#at = at
    this.#cells = cells
    this.#language = language
    this.#today = dateIn(now).toString()
  }

  /** As it stands in the sheet. */
  text(field: PremisesField): string {
    return written(this.#cells[this.#at.get(field)?.column ?? -1] ?? null).trim()
  }

  /** As it is parsed: full-width digits and signs are read as the others. */
  #plain(field: PremisesField): string {
    return this.text(field).normalize('NFKC').trim()
  }

  fault(field: PremisesField, sentence: Sentence): PremisesFault {
    const { letter = '', heading = '' } = this.#at.get(field) ?? {}
    return { letter, heading, sentence: say(sentence, this.#language) }
  }

  read(): Pick<PremisesLineOfSheet, 'said' | 'faults'> {
    const parsed = RecordPremises.safeParse({
      ...{ name: this.text('name'), address: this.text('address'), use: this.#use(), area: this.#area(), rentFen: this.#rent() },
      ...{ freeFrom: this.#day('freeFrom'), ask: this.text('ask'), phone: this.#plain('phone'), note: this.text('note') },
      seenOn: this.#day('seenOn'),
    })
    for (const issue of parsed.error?.issues ?? []) this.#tellIssue(issue)
    return { said: this.#faults.length === 0 && parsed.success ? parsed.data : null, faults: this.#faults }
  }

  #tell(field: PremisesField, sentence: Sentence) {
    this.#faulty.add(field === 'rent' ? 'rentFen' : field)
    this.#faults.push(this.fault(field, sentence))
  }

  /** What the shape alone refuses is said as the form says it. */
  #tellIssue(issue: { code: string; path: PropertyKey[]; message: string }) {
    const [field = 'name'] = issue.path
    if (this.#faulty.has(field)) return
    const { letter = '', heading = '' } = this.#at.get(field as PremisesField) ?? {}
    for (const { sentence } of fieldSentence({ ...issue }, this.#language)) this.#faults.push({ letter, heading, sentence })
  }

  #use(): PremisesUse | null {
    const use = useByWord.get(nameKey(this.#plain('use'))) ?? null
    if (use === null) this.#tell('use', faults.use)
    return use
  }

  #area(): number | null {
    const text = this.#plain('area').replace(/[,\s]|㎡|m2|平方米|平米/g, '')
    if (/^[1-9]\d{0,6}(\.0+)?$/.test(text)) return Number(text)
    this.#tell('area', faults.area)
    return null
  }

  #rent(): number | null {
    const text = this.#plain('rent')
    if (text === '' || /^(面议|[-—–/]+|to be agreed)$/i.test(text)) return null
    const fen = rentFenOf(text)
    if (fen === null) this.#tell('rent', faults.rent)
    return fen
  }

  #day(field: 'freeFrom' | 'seenOn'): string {
    const cell = this.#cells[this.#at.get(field)?.column ?? -1] ?? null
    const reading = readDay(typeof cell === 'number' ? cell : written(cell))
    if (reading.flaw) this.#tell(field, faults.day)
    return reading.value ?? this.#today
  }
}

/** Of the same name at the same address there is one. */
function tellTwice(rows: PremisesLineOfSheet[], column: SheetColumn<PremisesField> | undefined, language: Language): PremisesLineOfSheet[] {
  const same = Map.groupBy(
    rows.filter(({ said }) => said !== null),
    ({ said }) => `${said?.name}\n${said?.address}`,
  )
  const twice = new Map([...same.values()].filter(one => one.length > 1).flatMap(one => one.map(({ row }) => [row, one] as const)))
  return rows.map(row => {
    const together = twice.get(row.row)
    if (!together) return row
    const sentence = say(faults.twice, language, { rows: together.map(one => one.row).join('、') })
    return { ...row, said: null, faults: [{ letter: column?.letter ?? '', heading: column?.heading ?? '', sentence }] }
  })
}
