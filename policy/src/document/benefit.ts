import { type Amount, amount } from './amount.ts'
import { type Citation, citation } from './citation.ts'
import { type Clause, clause } from './clause.ts'
import { flag, formula, id, list, name, object, oneOf, optional, type Shape, text } from './shape.ts'
import { type Words, words } from './words.ts'

const benefitKinds = ['money', 'tax', 'title', 'treatment'] as const
const roundings = ['halfUp', 'down', 'up', 'halfEven'] as const

/** What a measure gives to who fits. */
export type Benefit = {
  id: string
  label?: Words | undefined
  cite?: Citation | undefined
  /** 资金、税费、称号、待遇 */
  kind: (typeof benefitKinds)[number]
  /** A further gate; without it all who fit the measure. */
  when?: Clause | undefined
  amount?: Amount | undefined
  /** 最高、不超过: the amount is only a ceiling, the floor is nothing. */
  upTo?: boolean | undefined
  /** To what money is rounded and how; without it to the fen, half up. */
  round?: Rounding | undefined
  /** Ids of the caps of this document that it falls under, the narrowest first. */
  caps?: string[] | undefined
  /** Who pays how much of it: 市、区 1:1. */
  split?: { payer: string; parts: string }[] | undefined
  /** Paid in parts: 50% 待达产升规后兑现. */
  stages?: { share: string; on: Words }[] | undefined
  /** The pool it is paid from: a risk to be told, never a condition. */
  pool?: { label: Words; total: string; cite?: Citation | undefined } | undefined
}

export type Rounding = { to: '元' | '角' | '分' | '百元' | '千元' | '万元'; how: (typeof roundings)[number] }

const capPeriods = ['once', 'year', 'total'] as const

/** A ceiling over one benefit or over several together. */
export type Cap = {
  id: string
  label?: Words | undefined
  cite?: Citation | undefined
  limit: string
  /** Of each grant, of a calendar year, or of all years together. */
  per: (typeof capPeriods)[number]
  /** The fact that holds what was granted under it before. */
  granted?: string | undefined
  /** The wider cap around it. */
  within?: string | undefined
}

const exclusionRules = ['onlyOne', 'highest', 'notWith'] as const

/** What cannot be had together: 不重复享受 (one of them), 就高不重复 (the highest), 不与…叠加 (this not with those). */
export type Exclusion = {
  id: string
  rule: (typeof exclusionRules)[number]
  /** Measures or, as measure/benefit, single benefits; those of other documents as document:measure. */
  among: string[]
  label?: Words | undefined
  cite?: Citation | undefined
}

/** A paper to hand in, and the facts it proves. */
export type Material = { id: string; label: Words; from?: Words | undefined; proves?: string[] | undefined; cite?: Citation | undefined }

const roundingUnits = ['元', '角', '分', '百元', '千元', '万元'] as const

export const benefit: Shape<Benefit> = object<Benefit>({
  id,
  label: optional(words),
  cite: optional(citation),
  kind: oneOf(benefitKinds),
  when: optional(clause),
  amount: optional(amount),
  upTo: optional(flag),
  round: optional(object<Rounding>({ to: oneOf(roundingUnits), how: oneOf(roundings) })),
  caps: optional(list(id)),
  split: optional(list(object<{ payer: string; parts: string }>({ payer: text, parts: formula }))),
  stages: optional(list(object<{ share: string; on: Words }>({ share: formula, on: words }))),
  pool: optional(object<NonNullable<Benefit['pool']>>({ label: words, total: formula, cite: optional(citation) })),
})

export const cap: Shape<Cap> = object<Cap>({
  id,
  label: optional(words),
  cite: optional(citation),
  limit: formula,
  per: oneOf(capPeriods),
  granted: optional(name),
  within: optional(id),
})

export const exclusion: Shape<Exclusion> = object<Exclusion>({
  id,
  rule: oneOf(exclusionRules),
  among: list(id),
  label: optional(words),
  cite: optional(citation),
})

export const material: Shape<Material> = object<Material>({
  id,
  label: words,
  from: optional(words),
  proves: optional(list(name)),
  cite: optional(citation),
})
