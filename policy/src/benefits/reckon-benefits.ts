import type { Benefit } from '#document/benefit.ts'
import type { Citation } from '#document/citation.ts'
import type { Verdict } from '#document/golden.ts'
import { type World, worldOf } from '#evaluate/world.ts'
import type { KnownFacts } from '#facts/known.ts'
import type { Rational } from '#numbers/rational.ts'
import type { CompiledMeasure } from '#rules/rule.ts'
import { prove, truthOfProof } from '#verdict/assess.ts'
import { capsOver, leftUnder, sumUnder } from './capped.ts'
import type { CompiledBenefit, CompiledCap, Portion } from './compile-benefits.ts'
import { factorOf } from './factor.ts'
import { type Fen, fenOf, noFen, portioned, rounded } from './fen.ts'
import type { Line } from './line.ts'
import { greatestOf, leastOf, nothing, type Range } from './range.ts'
import { rangeOf } from './range-of.ts'
import { reckonAmount } from './reckon-amount.ts'

/** One benefit for one subject: what it comes to alone, the lines that say how, who pays it and in which parts. */
export type Given = {
  benefit: Benefit
  /** Alone, before and under the caps it stands under. */
  beforeCaps: Fen
  amount: Fen
  lines: Line[]
  split: { payer: string; amount: Fen }[]
  stages: { on: string; amount: Fen }[]
  pool: Fen | undefined
}

/** What a measure gives: each benefit alone, and together under the caps they share. */
export type Reckoned = { given: Given[]; total: Fen }

/**
 * What a subject would get of a measure on a day, in fen: exact where all facts are known, from a floor to a ceiling where not. Of a measure that is
 * not decided the floor is nothing; of one that does not fit so is all. Titles and treatments have no amount.
 */
export function reckonBenefits(measure: CompiledMeasure, facts: KnownFacts, verdict: Verdict): Reckoned {
  const { benefits, caps } = measure.gives
  const world = worldOf(facts, measure.dictionary)
  if (verdict === 'no' || verdict === 'notApplicable') return { given: [], total: noFen }
  const reckoned = benefits.flatMap(benefit => {
    const lines = linesOf(benefit, measure.measure.cite, world)
    return lines ? [{ benefit, lines }] : []
  })
  const amounts = reckoned.map(({ benefit, lines }) => ({ range: lastOf(lines), cap: benefit.benefit.caps?.[0] }))
  const total = fenOf(sumUnder(amounts, caps, world))
  return {
    given: reckoned.map(({ benefit, lines }) => givenOf(benefit, lines, capLines(benefit, lastOf(lines), caps, world), world)),
    total: verdict === 'yes' ? total : { ...total, floor: 0 },
  }
}

/** The lines of a benefit before caps; none where its gate is shut. */
function linesOf({ benefit, gate, amount }: CompiledBenefit, around: Citation | undefined, world: World): Line[] | undefined {
  const isOpen = gate ? truthOfProof(prove(gate, world)) : true
  if (isOpen === false) return undefined
  if (!amount) return []
  const line = { cite: benefit.cite ?? around, ...reckonAmount(amount, world) }
  const above = greatestOf(line.result, nothing)
  const possible = isOpen && !benefit.upTo ? above : { ...above, low: nothing.low }
  const last = rounded(possible, benefit.round)
  const upTo: Line[] = benefit.upTo ? [{ how: 'upTo', parts: [], factors: [], result: possible }] : []
  return [line, ...upTo, { how: 'round', parts: [], factors: [], result: last }]
}

function capLines({ benefit }: CompiledBenefit, before: Range, caps: readonly CompiledCap[], world: World): Line[] {
  let result = before
  return capsOver(benefit.caps?.[0], caps).map(cap => {
    const left = leftUnder(cap, world)
    result = leastOf(result, left)
    const factors = [cap.limit, ...(cap.granted ? [cap.granted] : [])].map(one => factorOf(one, world))
    return { how: 'cap', label: cap.cap.label, cite: cap.cap.cite, factors, parts: [], result }
  })
}

function givenOf({ benefit, total, split, stages }: CompiledBenefit, before: Line[], capped: Line[], world: World): Given {
  const lines = [...before, ...capped]
  const amount = fenOf(lastOf(lines))
  return {
    benefit,
    beforeCaps: fenOf(lastOf(before)),
    amount,
    lines,
    split: parted(amount, split, world).map(([payer, part]) => ({ payer, amount: part })),
    stages: parted(amount, stages, world).map(([on, part]) => ({ on, amount: part })),
    pool: total && fenOf(rangeOf(total, world)),
  }
}

function parted({ floor, ceiling }: Fen, portions: readonly Portion[], world: World): [string, Fen][] {
  const shares = portions.map(({ share }) => rangeOf(share, world).low).filter((share): share is Rational => share !== undefined)
  if (shares.length < portions.length) return []
  const [floors, ceilings] = [portioned(floor, shares), ceiling === null ? [] : portioned(ceiling, shares)]
  return portions.map(({ label }, index) => [label, { floor: floors[index] ?? 0, ceiling: ceilings[index] ?? null }])
}

const lastOf = (lines: readonly Line[]): Range => lines.at(-1)?.result ?? nothing
