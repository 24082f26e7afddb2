import type { ColumnMapping } from './roster-columns.ts'
import { readDay } from './roster-date.ts'
import type { Reading } from './roster-faults.ts'
import { type RosterKind, rosterKinds } from './roster-kinds.ts'
import { readMoney } from './roster-money.ts'

/** A fact as a row states it: exactly one of number, words, day is set. Money in fen, area in 0.01 m², people in heads. */
export type RosterFact = { kind: RosterKind; period: string; number: number | null; words: string | null; day: string | null }

const mostArea = 100_000_000
const mostPeople = 10_000_000
const squareMetres = '平方米|m²'
const heads = '人|persons'

/** The fact in a cell, null when the cell says nothing. A fact without a period in its heading is of `today`. */
export function readFact(kind: RosterKind, cell: string | number, mapping: ColumnMapping, today: Temporal.PlainDate): Reading<RosterFact> {
  const reading = readValue(kind, cell, mapping, today)
  if (reading.flaw) return reading
  if (reading.value === null) return { value: null }
  return { value: { kind, period: mapping.period ?? today.toString(), number: null, words: null, day: null, ...reading.value } }
}

type Value = { number: number } | { words: string } | { day: string }

function readValue(kind: RosterKind, cell: string | number, mapping: ColumnMapping, today: Temporal.PlainDate): Reading<Value> {
  const { shape } = rosterKinds[kind]
  if (shape === 'money') return as('number', readMoney(cell, mapping.unit ?? 'wan'))
  if (shape === 'people') return as('number', readPeople(cell))
  if (shape === 'area') return as('number', readArea(cell))
  if (shape === 'words')
    return as('words', kind === 'topInvestor' ? readTopInvestor(String(cell), mapping.heading) : { value: String(cell) || null })
  const day = readDay(cell)
  if (kind === 'foundedOn' && day.value && day.value > today.toString()) return { flaw: { code: 'dateFuture' } }
  return as('day', day)
}

const as = <K extends string, T>(key: K, reading: Reading<T>): Reading<Record<K, T>> => {
  if (reading.flaw) return reading
  return { value: reading.value === null ? null : ({ [key]: reading.value } as Record<K, T>) }
}

function readPeople(cell: string | number): Reading<number> {
  const reading = readNumber(cell, /(?:人|名|persons?|people)$/i, heads)
  if (reading.value && !Number.isInteger(reading.value)) return { flaw: { code: 'numberFraction' } }
  return reading.value && reading.value > mostPeople ? { flaw: { code: 'numberTooLarge' } } : reading
}

function readArea(cell: string | number): Reading<number> {
  const reading = readNumber(cell, /(?:平方米|平米|平方|㎡|m2|m²|sqm)$/i, squareMetres)
  if (!reading.value) return reading
  return reading.value > mostArea ? { flaw: { code: 'numberTooLarge' } } : { value: Math.round(reading.value * 100) }
}

function readNumber(cell: string | number, unit: RegExp, blank: string): Reading<number> {
  const text = String(cell).normalize('NFKC').replace(/[\s,]/g, '').replace(unit, '')
  if (text === '' || /^[-—–/]+$/.test(text)) return { value: null }
  if (!/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) && typeof cell !== 'number')
    return { flaw: { code: 'numberUnreadable', blanks: { unit: blank } } }
  const number = Number(text)
  return number < 0 ? { flaw: { code: 'numberNegative' } } : { value: number }
}

const no = /^(?:否|无|没有|不是|非|n|no|false|×|x|0|[-—–/])$/i
const yes = /^(?:是|有|y|yes|true|√|✓|✔|1)$/i

/** “是” under “世界 500 强投资” becomes the words of the heading, an investor's name stays as it is, “否” says nothing. */
function readTopInvestor(cell: string, heading: string): Reading<string> {
  const text = cell.trim()
  if (text === '' || no.test(text)) return { value: null }
  if (!yes.test(text)) return { value: text }
  return { value: /中国/.test(heading) ? '中国 500 强' : '世界 500 强' }
}
