import type { Citation } from '#document/citation.ts'
import type { Expression } from '#language/expression.ts'

type Common = { cite?: Citation | undefined }

/** An amount with its formulas compiled. */
export type Reckoning = Common & (Formula | Share | Tiers | ByYear | Steps | Choice | Several)

export type Formula = { how: 'formula'; of: Expression }
export type Share = { how: 'share'; rate: Expression; of: Expression }
export type Tiers = { how: 'tiers'; on: Expression; bands: Band[] }
export type ByYear = { how: 'byYear'; index: Expression; amounts: Reckoning[] }
export type Steps = { how: 'steps'; of: Expression; every: Expression; each: Expression }
export type Choice = { how: 'choice'; cases: { test: Expression | undefined; amount: Reckoning }[] }
export type Several = { how: 'sum' | 'least' | 'greatest'; parts: Reckoning[] }

/** A band as its condition and as it is written. */
export type Band = Common & { holds: Expression; range: string; amount: Reckoning }
