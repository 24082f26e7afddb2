import { counted } from '#wire/counted.ts'
import type { Sentence } from '#wire/language.ts'
import { type ResultKind, ruleOf } from './result-kind.ts'

/** Below 10^15 of the smallest unit: money below 10 万亿元. */
export const mostValue = 999_999_999_999_999

const wan = /^(\d{1,9})(?:\.(\d{1,6}))?$/

/** 万元 as it was written, in fen, exactly: never through a number with a fraction. Null where it is no such amount. R16.1 */
export function fenOfWan(text: string): number | null {
  const found = wan.exec(text.replaceAll(',', '').trim())
  if (!found?.[1]) return null
  const fen = Number(found[1] + (found[2] ?? '').padEnd(6, '0'))
  return fen <= mostValue ? fen : null
}

/** The same the other way: 1,286.5 from 12,865,000,000 fen. */
export function wanOfFen(fen: number): string {
  const digits = String(fen).padStart(7, '0')
  const whole = digits.slice(0, -6).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = digits.slice(-6).replace(/0+$/, '')
  return rest === '' ? whole : `${whole}.${rest}`
}

/** 12,685,000 or 0.01, exactly. */
function yuanOfFen(fen: number): string {
  const yuan = Math.floor(fen / 100).toLocaleString('en-US')
  return fen % 100 === 0 ? yuan : `${yuan}.${String(fen % 100).padStart(2, '0')}`
}

/** A value as a sentence says it: 1,286.5 万元 · 60 人 · 世界 500 强投资方的名称. */
export function valueWords(kind: ResultKind, { value, words }: { value: number; words: string }): Sentence {
  const { unit } = ruleOf(kind)
  if (unit === 'money') return { zh: `${wanOfFen(value)} 万元`, en: `CNY ${yuanOfFen(value)}` }
  if (unit === 'people')
    return { zh: `${value.toLocaleString('en-US')} 人`, en: counted(value.toLocaleString('en-US'), { one: 'person', many: 'persons' }) }
  return words === '' ? { zh: '1 家', en: '1' } : { zh: words, en: words }
}
