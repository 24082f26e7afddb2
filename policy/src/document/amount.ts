import { refuse } from '#problems/problem.ts'
import { type Citation, citation } from './citation.ts'
import { formula, list, markOf, object, optional, type Shape } from './shape.ts'

type Common = { cite?: Citation | undefined }

/** Money by formula: `万元(5)`, `企业.实缴失业保险费 * 0.6`. */
export type Formula = Common & { formula: string }
/** A share of a base; an increment is a base like any other: `增量(企业.区贡献)`. */
export type Share = Common & { rate: string; of: string }
/** The first band whose range holds the value of `on`; each bound is open or closed by its own bracket, `[0.2..0.5)`, `>= 0.5`. */
export type Tiers = Common & { tiers: { on: string; bands: Band[] } }
export type Band = Common & { range: string; amount: Amount }
/** By the number of the year, 第一、二、三年; beyond the last nothing. */
export type ByYear = Common & { byYear: { index: string; amounts: Amount[] } }
/** So much for each full step, what is less than a step counts for nothing. */
export type Steps = Common & { steps: { of: string; every: string; each: string } }
/** The first whose condition holds; none holds: nothing. */
export type Choice = Common & { choose: { if?: string | undefined; amount: Amount }[] }
export type Sum = Common & { sum: Amount[] }
/** The smallest of them: 不超过……且不超过……. */
export type Least = Common & { least: Amount[] }
/** The greatest of them: 就高. */
export type Greatest = Common & { greatest: Amount[] }

/** How an amount comes about; always money, in fen when it is reckoned. */
export type Amount = Formula | Share | Tiers | ByYear | Steps | Choice | Sum | Least | Greatest

const deepest = 60
const common = { cite: optional(citation) }
const inner: Shape<Amount> = (given, path) => amount(given, path)
const some = list(inner)
const several: Shape<Amount[]> = (given, path) => {
  const parts = some(given, path)
  return parts.length > 0 ? parts : refuse('missing', path, { name: String(path.at(-1)) })
}

const shapes = {
  formula: object<Formula>({ ...common, formula }),
  rate: object<Share>({ ...common, rate: formula, of: formula }),
  tiers: object<Tiers>({
    ...common,
    tiers: object<Tiers['tiers']>({ on: formula, bands: list(object<Band>({ ...common, range: formula, amount: inner })) }),
  }),
  byYear: object<ByYear>({ ...common, byYear: object<ByYear['byYear']>({ index: formula, amounts: some }) }),
  steps: object<Steps>({ ...common, steps: object<Steps['steps']>({ of: formula, every: formula, each: formula }) }),
  choose: object<Choice>({ ...common, choose: list(object<Choice['choose'][number]>({ if: optional(formula), amount: inner })) }),
  sum: object<Sum>({ ...common, sum: several }),
  least: object<Least>({ ...common, least: several }),
  greatest: object<Greatest>({ ...common, greatest: several }),
} satisfies Record<string, Shape<Amount>>

const marks = Object.keys(shapes) as (keyof typeof shapes)[]

/** An amount; a plain text is a formula. */
export const amount: Shape<Amount> = (given, path) => {
  if (path.length > deepest) return refuse('too-deep', path, { limit: String(deepest / 3) })
  if (typeof given === 'string') return { formula: formula(given, path) }
  return shapes[markOf(given, path, marks)](given, path)
}
