import { type NumberType, sayDimension } from '#language/type.ts'
import { grouped } from '#numbers/grouped.ts'
import { multiply, type Rational, rational, toDecimal } from '#numbers/rational.ts'
import type { Language } from '#problems/sentences.ts'
import { isExact, type Range } from './range.ts'

const words = {
  zh: { open: '未知', from: '不少于 ', to: '不超过 ', yuan: ' 元' },
  en: { open: 'not known', from: 'at least ', to: 'at most ', yuan: ' yuan' },
}

/** A number or what it lies between, in the unit people write it in. */
export function sayRange(range: Range, type: NumberType, language: Language): string {
  const { low, high } = range
  const { open, from, to } = words[language]
  const say = (value: Rational) => sayNumber(value, type, language)
  if (low && high) return isExact(range) ? say(low) : `${say(low)} – ${say(high)}`
  if (low) return low.n === 0n ? open : `${from}${say(low)}`
  return high ? `${to}${say(high)}` : open
}

/** A share of something, 0.5 as 50%. */
export const sayShare = ({ low, high }: Range, language: Language): string =>
  low && high ? [...new Set([low, high].map(value => `${toDecimal(multiply(value, rational(100n)))}%`))].join(' – ') : words[language].open

function sayNumber(value: Rational, { dimension }: NumberType, language: Language): string {
  const entries = Object.entries(dimension)
  const isMoney = entries.length === 1 && dimension.money === 1
  if (isMoney) return `${grouped(toDecimal(multiply(value, rational(1n, 100n)), 2))}${words[language].yuan}`
  return entries.length === 0 ? grouped(toDecimal(value)) : `${grouped(toDecimal(value))} ${sayDimension(dimension)}`
}
