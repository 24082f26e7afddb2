import type { Benefit } from '#document/benefit.ts'
import type { Verdict } from '#document/golden.ts'
import { type World, worldOf } from '#evaluate/world.ts'
import type { KnownFacts } from '#facts/known.ts'
import type { Rational } from '#numbers/rational.ts'
import type { CompiledMeasure } from '#rules/rule.ts'
import { prove, truthOfProof } from '#verdict/assess.ts'
import { capsOver, isSingle, leftUnder, sharedOver, sumUnder } from './capped.ts'
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
  /** Under the caps of each grant, before those it shares. */
  beforeShared: Fen
  /** Alone under all of them. */
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
    const lines = linesOf(benefit, measure, world, verdict === 'yes')
    return lines ? [{ benefit, lines }] : []
  })
  const amounts = reckoned.map(({ benefit, lines }) => ({
    range: lastOf(lines.own),
    cap: sharedOver(benefit.benefit.caps?.[0], caps)[0]?.cap.id,
  }))
  return {
    given: reckoned.map(({ benefit, lines }) => givenOf(benefit, lines, world)),
    total: fenOf(sumUnder(amounts, caps, world)),
  }
}

/** The lines up to the caps of each grant, and those of the caps it shares. */
type Lines = { own: Line[]; shared: Line[] }

/** None where its gate is shut; with no floor where the measure or the gate is open. */
function linesOf({ benefit, gate, amount }: CompiledBenefit, measure: CompiledMeasure, world: World, fits: boolean): Lines | undefined {
  const { caps } = measure.gives
  const isOpen = gate ? truthOfProof(prove(gate, world)) : true
  if (isOpen === false) return undefined
  if (!amount) return { own: [], shared: [] }
  const over = capsOver(benefit.caps?.[0], caps)
  const before = amountLines(
    benefit,
    { cite: benefit.cite ?? measure.measure.cite, ...reckonAmount(amount, world) },
    fits && isOpen === true,
  )
  const own = [...before, ...capLines(lastOf(before), over.filter(isSingle), world)]
  return { own, shared: capLines(lastOf(own), sharedOver(benefit.caps?.[0], caps), world) }
}

function amountLines(benefit: Benefit, line: Line, isSure: boolean): Line[] {
  const alone = isSure ? line : { ...line, result: withoutFloor(line.result) }
  const above = greatestOf(alone.result, nothing)
  const possible = benefit.upTo ? withoutFloor(above) : above
  const upTo: Line[] = benefit.upTo ? [{ how: 'upTo', parts: [], factors: [], result: possible }] : []
  return [alone, ...upTo, { how: 'round', parts: [], factors: [], result: rounded(possible, benefit.round) }]
}

const withoutFloor = (range: Range): Range => ({ ...greatestOf(range, nothing), low: nothing.low })

function capLines(before: Range, over: readonly CompiledCap[], world: World): Line[] {
  let result = before
  return over.map(cap => {
    result = leastOf(result, leftUnder(cap, world))
    const factors = [cap.limit, ...(cap.granted ? [cap.granted] : [])].map(one => factorOf(one, world))
    return { how: 'cap', label: cap.cap.label, cite: cap.cap.cite, factors, parts: [], result }
  })
}

function givenOf({ benefit, total, split, stages }: CompiledBenefit, { own, shared }: Lines, world: World): Given {
  const lines = [...own, ...shared]
  const amount = fenOf(lastOf(lines))
  return {
    benefit,
    beforeShared: fenOf(lastOf(own)),
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
