import type { Benefit, Cap } from '#document/benefit.ts'
import type { Measure } from '#document/measure.ts'
import { compileMoney, compileNumber, type Place } from '#language/compile.ts'
import type { Expression } from '#language/expression.ts'
import { gather } from '#problems/problem.ts'
import { compileClause } from '#rules/compile-clause.ts'
import type { Rule } from '#rules/rule.ts'
import { compileAmount } from './compile-amount.ts'
import { at } from './place.ts'
import type { Reckoning } from './reckoning.ts'
import { refuseLostCaps } from './refuse-lost-caps.ts'

/** What a measure gives, compiled: every benefit and the tree of caps over them. */
export type CompiledBenefits = { benefits: CompiledBenefit[]; caps: CompiledCap[] }

export type CompiledBenefit = {
  benefit: Benefit
  gate: Rule | undefined
  amount: Reckoning | undefined
  total: Expression | undefined
  split: Portion[]
  stages: Portion[]
}

export type Portion = { label: string; share: Expression }

/** `within` is the next wider cap. */
export type CompiledCap = { cap: Cap; limit: Expression; granted: Expression | undefined; within: string | undefined }

/** Compiles benefits and caps of a measure; caps that are not there, lie in one another in a circle or beside one another are refused. */
export function compileBenefits(measure: Measure, place: Place): CompiledBenefits {
  const { benefits = [], caps = [] } = measure
  const compiled = {
    benefits: gather(benefits.map((benefit, index) => () => compileBenefit(benefit, measure, at(place, 'benefits', index)))),
    caps: gather(caps.map((cap, index) => () => compileCap(cap, measure, at(place, 'caps', index)))),
  }
  refuseLostCaps(measure, compiled.caps, place.path)
  return compiled
}

function compileBenefit(benefit: Benefit, { cite }: Measure, place: Place): CompiledBenefit {
  return {
    benefit,
    gate: benefit.when && compileClause(benefit.when, at(place, 'when'), benefit.id, benefit.cite ?? cite),
    amount: benefit.amount && compileAmount(benefit.amount, at(place, 'amount')),
    total: benefit.pool && compileMoney(benefit.pool.total, at(place, 'pool', 'total')),
    split: (benefit.split ?? []).map(({ payer, parts }, index) => ({
      label: payer,
      share: compileNumber(parts, at(place, 'split', index, 'parts')),
    })),
    stages: (benefit.stages ?? []).map(({ share, on }, index) => ({
      label: on.zh,
      share: compileNumber(share, at(place, 'stages', index, 'share')),
    })),
  }
}

function compileCap(cap: Cap, { benefits = [] }: Measure, place: Place): CompiledCap {
  const within = cap.within ?? nextWider(cap.id, benefits)
  return {
    cap,
    limit: compileMoney(cap.limit, at(place, 'limit')),
    granted: cap.granted === undefined ? undefined : compileMoney(cap.granted, at(place, 'granted')),
    within,
  }
}

/** A benefit names its caps narrowest first, which says as well which lies in which. */
function nextWider(id: string, benefits: readonly Benefit[]): string | undefined {
  for (const { caps = [] } of benefits) {
    const next = caps.includes(id) ? caps[caps.indexOf(id) + 1] : undefined
    if (next !== undefined) return next
  }
}
