import { type ResultKind, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { type PeriodKind, periodText, readPeriod } from '@yigen/domain/results/result-period.ts'
import { fenOfWan, wanOfFen } from '@yigen/domain/results/result-value.ts'
import type { Result, ResultOffer } from './result.queries.ts'

/** A result as it is typed: money in 万元, a day or a month as the browser's own fields give it. */
export type WrittenResult = {
  kind: ResultKind
  periodKind: PeriodKind
  /** `2026-11-24` of a day, else `2026-10` */
  at: string
  value: string
  words: string
  source: string
  document: string
  /** of what it corrects */
  keepsFiles: boolean
  reason: string
}

export const blankResult = (kind: ResultKind): WrittenResult => ({
  ...{
    kind,
    periodKind: ruleOf(kind).periods[0] ?? 'day',
    at: '',
    value: '',
    words: '',
    source: '',
    document: '',
    keepsFiles: false,
    reason: '',
  },
})

/** What stands there to begin with: the claim that is corrected, or what a gate has shown. */
export function writtenOf(
  { kind, period, value, document }: Pick<Result | ResultOffer, 'kind' | 'period' | 'value' | 'document'>,
  source: string,
  { words = '', keepsFiles = false } = {},
): WrittenResult {
  const read = readPeriod(period)
  const at = !read || read.kind === 'day' ? period : periodText({ kind: 'month', until: read.until })
  const typed = ruleOf(kind).unit === 'money' ? wanOfFen(value) : String(value)
  return { kind, periodKind: read?.kind ?? 'day', at, value: typed, words, source, document, keepsFiles, reason: '' }
}

/** The period as the server takes it. */
export const periodOf = ({ periodKind, at }: Pick<WrittenResult, 'periodKind' | 'at'>): string =>
  periodKind === 'yearToDate' ? `${at.slice(0, 4)}-01/${at}` : at

/** The value in its smallest unit; null when it cannot be read as one. */
export function typedValue({ kind, value }: Pick<WrittenResult, 'kind' | 'value'>): number | null {
  const { unit } = ruleOf(kind)
  if (unit === 'times') return 1
  const plain = value.normalize('NFKC').replace(/[\s,]/g, '')
  if (unit === 'money') return fenOfWan(plain)
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

export type Lacking = 'at' | 'value' | 'words' | 'source' | 'reason'

/** The first field that is missing or cannot be read. */
export function firstLacking(written: WrittenResult, correcting: boolean): Lacking | null {
  if (readPeriod(periodOf(written)) === null) return 'at'
  if (typedValue(written) === null) return 'value'
  if (ruleOf(written.kind).named && written.words.trim() === '') return 'words'
  if (written.source.trim() === '') return 'source'
  return correcting && written.reason.trim() === '' ? 'reason' : null
}

/** What is sent; `sure`: what was asked about is meant so (R16.5). */
export const claimOf = (written: WrittenResult, sure: boolean) => ({
  period: periodOf(written),
  value: typedValue(written) ?? 0,
  words: written.words.trim(),
  source: written.source.trim(),
  document: written.document.trim(),
  sure,
})
