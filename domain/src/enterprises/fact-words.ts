import { counted } from '#wire/counted.ts'
import type { Sentence } from '#wire/language.ts'
import { type FactKind, type FactShape, factKinds } from './fact-kinds.ts'

export type ShapedValue = { number: number | null; words: string | null; day: string | null }

const words: Record<FactShape, (value: ShapedValue) => Sentence> = {
  money: ({ number }) => ({ zh: `${decimals((number ?? 0) / 1_000_000)} 万元`, en: `CNY ${decimals((number ?? 0) / 100)}` }),
  people: ({ number }) => ({ zh: `${decimals(number ?? 0)} 人`, en: counted(decimals(number ?? 0), { one: 'person', many: 'persons' }) }),
  area: ({ number }) => ({ zh: `${decimals((number ?? 0) / 100)} 平方米`, en: `${decimals((number ?? 0) / 100)} m²` }),
  day: ({ day }) => both(day ?? ''),
  words: value => both(value.words ?? ''),
}

/** A fact's value as a sentence says it: 120,000 万元 · 18 人 · 2,460 平方米 · 2026-11-24. Money comes in fen, area in 0.01 m². */
export const factWords = (kind: FactKind, value: ShapedValue): Sentence => shapedWords(factKinds[kind].shape, value)

/** The same of a value of that shape, whatever it is of. */
export const shapedWords = (shape: FactShape, value: ShapedValue): Sentence => words[shape](value)

const both = (text: string): Sentence => ({ zh: text, en: text })
const decimals = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })
