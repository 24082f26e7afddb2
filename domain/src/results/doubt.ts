import type { Sentence } from '#wire/language.ts'
import { type ResultKind, ruleOf } from './result-kind.ts'

/** What a value is asked about: 20 times above or below the one before; 元 written for 万元. Asked, never blocked. R16.5 */
export const doubts = ['above', 'below', 'yuan'] as const
export type Doubt = (typeof doubts)[number]

export const doubtWords: Record<Doubt, Sentence> = {
  above: { zh: '比上一期高 20 倍以上', en: 'more than 20 times the one before' },
  below: { zh: '不到上一期的二十分之一', en: 'less than a twentieth of the one before' },
  yuan: { zh: '像是把元当成了万元', en: 'looks like 元 for 万元' },
}

const times = 20
/** 万元 for 元 is 10,000 times too much; a month differs from the one before by up to half or double. */
const slip = { from: 5_000, to: 20_000 }
/** Of one enterprise more than 100 亿元, of tax in a month more than 10 亿元: asked about where nothing stands before it. */
const unheard = { amount: 1_000_000_000_000, tax: 100_000_000_000 }

/** `before`: the value of the period before, as it stands; null where there is none. Null: nothing to ask. R16.5 */
export function doubtOf(kind: ResultKind, value: number, before: number | null): Doubt | null {
  const { unit } = ruleOf(kind)
  if (unit === 'times') return null
  if (before === null || before === 0 || value === 0) return unit === 'money' && value >= least(kind) ? 'yuan' : null
  const ratio = value / before
  if (unit === 'money' && ratio >= slip.from && ratio <= slip.to) return 'yuan'
  if (ratio >= times) return 'above'
  return ratio * times <= 1 ? 'below' : null
}

const least = (kind: ResultKind): number => (kind === 'tax' ? unheard.tax : unheard.amount)
