import { mostValue } from '#results/result-value.ts'
import type { Sentence } from '#wire/language.ts'
import type { Reading } from './roster-faults.ts'

/** Units of money in rosters, in fen. */
export const moneyUnits = {
  yuan: { zh: '元', en: 'CNY', fen: 100 },
  thousand: { zh: '千元', en: 'CNY 1,000', fen: 100_000 },
  wan: { zh: '万元', en: 'CNY 10,000', fen: 1_000_000 },
  million: { zh: '百万元', en: 'CNY million', fen: 100_000_000 },
  yi: { zh: '亿元', en: 'CNY 100 million', fen: 10_000_000_000 },
} as const satisfies Record<string, Sentence & { fen: number }>
export type MoneyUnit = keyof typeof moneyUnits

const said: Record<string, number> = {
  元: 1,
  圆: 1,
  千: 1e3,
  千元: 1e3,
  万: 1e4,
  万元: 1e4,
  百万: 1e6,
  百万元: 1e6,
  千万: 1e7,
  千万元: 1e7,
  亿: 1e8,
  亿元: 1e8,
}
const foreign = /美元|美金|港[元币]|欧元|日元|英镑|usd|hkd|eur|jpy|us\$|hk\$|[$€£]/i
const pattern = /^(-?)[¥￥]?(-?\d+(?:\.\d+)?|\.\d+)(元|圆|千元?|万元?|百万元?|千万元?|亿元?)?(整)?$/

/** A unit as a blank of a sentence, in both languages. */
export const unitBlank = (unit: MoneyUnit) => `${moneyUnits[unit].zh}|${moneyUnits[unit].en}`

/** Thousands with commas, at most six decimals: 12,000. */
export const plainNumber = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/**
 * Money in integer fen, read in the unit of its column. A cell that names another unit (“1.2亿” under 万元) is not guessed:
 * it is a fault that proposes the converted number. Not negative; below 10 万亿元, so that fen stay exact integers.
 */
export function readMoney(cell: string | number, unit: MoneyUnit): Reading<number> {
  if (typeof cell === 'number') return inFen(cell, unit)
  const text = cell
    .normalize('NFKC')
    .replace(/[\s,，]|人民币|rmb|cny/gi, '')
    .trim()
  if (text === '' || /^[-—–/]+$/.test(text)) return { value: null }
  if (foreign.test(text)) return { flaw: { code: 'moneyForeign', blanks: { unit: unitBlank(unit) } } }
  const found = pattern.exec(text)
  if (!found) return { flaw: { code: 'moneyUnreadable', blanks: { unit: unitBlank(unit) } } }
  const number = Number(`${found[1]}${found[2]}`)
  const factor = found[3] ? said[found[3]] : undefined
  if (factor === undefined || factor * 100 === moneyUnits[unit].fen) return inFen(number, unit)
  const converted = Math.round(number * factor * 100) / moneyUnits[unit].fen
  const shown = plainNumber(converted)
  return {
    flaw: { code: 'moneyUnit', blanks: { unit: unitBlank(unit), value: shown }, suggestion: { label: shown, value: String(converted) } },
  }
}

function inFen(number: number, unit: MoneyUnit): Reading<number> {
  if (!Number.isFinite(number)) return { flaw: { code: 'moneyUnreadable', blanks: { unit: unitBlank(unit) } } }
  if (number < 0) return { flaw: { code: 'numberNegative' } }
  const fen = Math.round(number * moneyUnits[unit].fen)
  return fen > mostValue ? { flaw: { code: 'moneyTooLarge' } } : { value: fen }
}
