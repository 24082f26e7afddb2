import { readingWords } from '@yigen/domain/clocks/clock-words.ts'
import type { Language } from '@yigen/domain/wire/language.ts'

/** Minutes as an amount without its lead: `13 小时 51 分`. */
export const amountWords = (minutes: number, language: Language): string =>
  readingWords({ state: 'done', minutes }, language)
    .parts.map(part => `${part.n} ${part.unit}`)
    .join(' ')

/** Whole minutes from one moment to a later one; a begun minute counts, so that lateness is never flattered. */
export const minutesBetween = (from: Temporal.Instant, to: Temporal.Instant): number => Math.ceil(from.until(to).total('minutes'))
