import { dateIn } from '#calendar/zone.ts'
import type { Reading } from './roster-faults.ts'

const patterns = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[t\s]*\d{1,2}[:：]\d{2}.*)?$/i,
  /^(\d{4})[-/.年](\d{1,2})月?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
const earliest = 1900
const latest = 2199
const two = (number: number) => String(number).padStart(2, '0')

/** The day of an Excel serial number (1900 system, with its 29 February 1900 that never was; or the 1904 system); null outside 1900–2199. */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const days = Math.floor(serial)
  if (!Number.isFinite(days) || days < 1 || days > 110_000) return null
  const [year, day] = from1904 ? [1904, 1] : days < 60 ? [1899, 31] : [1899, 30]
  return Temporal.PlainDate.from({ year, month: from1904 ? 1 : 12, day })
    .add({ days })
    .toString()
}

/**
 * A day as rosters write it: 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, a month alone (its first day), or an Excel
 * serial number, or a moment with its offset (its day in Asia/Shanghai). Impossible days are told exactly (“没有 13 月”). 2026.1 as a *number* may have been 2026.10: it is asked.
 */
export function readDay(cell: string | number): Reading<string> {
  if (typeof cell === 'number') return fromNumber(cell)
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (text === '' || /^[-—–/]+$/.test(text)) return { value: null }
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromNumber(Number(text))
  const moment = momentIn(text)
  if (moment) return ofDate(dateIn(moment))
  const compact = text.replace(/\s*([年月日/.-])\s*/g, '$1')
  for (const pattern of patterns) {
    const found = pattern.exec(compact)
    if (found) return ofParts(Number(found[1]), Number(found[2]), Number(found[3] ?? 1))
  }
  return { flaw: { code: 'dateUnreadable' } }
}

/** A moment with its offset, as programs write it: 2025-03-04T16:00:00.000Z is 5 March here. */
function momentIn(text: string): Temporal.Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}.*(?:z|[+-]\d{2}:?\d{2})$/i.test(text)) return null
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

const ofDate = ({ year, month, day }: Temporal.PlainDate): Reading<string> => ofParts(year, month, day)

function fromNumber(number: number): Reading<string> {
  if (number >= earliest && number <= latest && !Number.isInteger(number)) return monthOf(number)
  if (Number.isInteger(number) && number >= 19_000_101 && number <= 21_991_231) return readDay(String(number))
  const day = number >= 10_000 ? dayOfSerial(number) : null
  return day ? { value: day } : { flaw: { code: 'dateUnreadable' } }
}

/** 2026.3 → 2026-03-01. */
function monthOf(number: number): Reading<string> {
  const [year = '', decimals = ''] = String(number).split('.')
  if (decimals === '1') {
    const choices = ['01', '10'].map(month => ({ label: `${year}-${month}`, value: `${year}-${month}-01` }))
    return { flaw: { code: 'dateMonthAmbiguous', blanks: { year }, choices } }
  }
  return decimals.length <= 2 ? ofParts(Number(year), Number(decimals), 1) : { flaw: { code: 'dateUnreadable' } }
}

function ofParts(year: number, month: number, day: number): Reading<string> {
  if (year < earliest || year > latest) return { flaw: { code: 'dateUnreadable' } }
  if (month < 1 || month > 12) return { flaw: { code: 'dateMonth', blanks: { month } } }
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  if (day < 1 || day > days) return { flaw: { code: 'dateDay', blanks: { year, month, day } } }
  return { value: `${year}-${two(month)}-${two(day)}` }
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
