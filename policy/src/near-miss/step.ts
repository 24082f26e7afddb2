import type { Fact } from '#document/fact.ts'
import { evaluate, truthOf } from '#evaluate/evaluate.ts'
import { givenOf, type World, worldOf } from '#evaluate/world.ts'
import type { KnownFacts } from '#facts/known.ts'
import { mayBeNegative } from '#facts/may-be-negative.ts'
import { isCounted, unitOf } from '#facts/units.ts'
import type { Expression, Value } from '#language/expression.ts'
import { type Read, readsOf } from '#language/reads-of.ts'
import { ordinalOf } from '#lowered/lower.ts'
import { ceiling, compare, floor, type Rational, rational, subtract } from '#numbers/rational.ts'
import { lineOf, reaches } from './line.ts'

/** One fact to change so that a condition holds: from what to what, by how much in the unit the quantity is held in. */
export type Step = { fact: string; year?: number | undefined; from: Value; to: Value; by?: Rational }

/** The changes of one fact each that would make a condition hold (or fail, where it is denied); what cannot be changed is never among them. */
export function stepsFor(condition: Expression, wanted: boolean, world: World): Step[] {
  return readsOf(condition).flatMap(read => {
    const fact = world.dictionary.facts.get(read.fact)
    const known = givenOf(world, read.fact, read.back)?.value ?? undefined
    if (!fact || known === undefined || !isFree(fact, read)) return []
    const best = candidatesFor(condition, read, fact, known, world)
      .map(to => stepTo(to, read, known, world))
      .filter(step => truthOf(condition, worldOf(afterSteps([step], world.facts), world.dictionary)) === wanted)
      .sort((a, b) => (a.by && b.by ? compare(sizeOf(a.by), sizeOf(b.by)) : 0))
    return best.slice(0, 1)
  })
}

/** Of what is not a number only what is said to be; the years before the last are told and done. */
const isFree = ({ type, changes = type === 'number' ? 'free' : 'never' }: Fact, { back = 1 }: Read): boolean =>
  changes === 'free' && back <= 1

/** What is known once the steps are taken. */
export function afterSteps(steps: readonly Step[], facts: KnownFacts): KnownFacts {
  const points = new Map(facts.points)
  const years = new Map(facts.years)
  for (const { fact, year, to: value } of steps) {
    if (year === undefined) points.set(fact, { value })
    else years.set(fact, new Map(years.get(fact)).set(year, { value }))
  }
  return { ...facts, points, years }
}

/** Of two steps of one fact the farther; of codes both together. */
export function joinedSteps(one: Step, other: Step): Step {
  if (one.to instanceof Set && other.to instanceof Set) return { ...one, to: one.to.union(other.to) }
  return one.by && other.by && compare(sizeOf(one.by), sizeOf(other.by)) < 0 ? other : one
}

const sizeOf = ({ n, d }: Rational): Rational => rational(n < 0n ? -n : n, d)

function stepTo(to: Value, { fact, back }: Read, from: Value, { facts }: World): Step {
  const [before, after] = [ordinalOf(from), ordinalOf(to)]
  const year = back === undefined ? {} : { year: facts.asOf.year - back }
  return { fact, ...year, from, to, ...(before && after && { by: subtract(after, before) }) }
}

/** Values worth trying: the other truth, the codes that are named, and the numbers next to where a comparison turns. */
function candidatesFor(condition: Expression, read: Read, fact: Fact, known: Value, world: World): Value[] {
  if (typeof known === 'boolean') return [!known]
  return comparisonsIn(condition).flatMap((part): Value[] => {
    if (part.op === 'member' && part.of.op === 'fact' && part.of.fact === read.fact) return [...part.codes]
    if (part.op === 'contains' && known instanceof Set) return [new Set([...(known as ReadonlySet<string>), part.code])]
    return part.op === 'compare' && fact.type === 'number' ? turningPoints(part, read, fact, world) : []
  })
}

/** The comparisons inside the connectives of a condition. */
function comparisonsIn(condition: Expression): Expression[] {
  if (condition.op === 'group') return condition.parts.flatMap(comparisonsIn)
  return condition.op === 'not' ? comparisonsIn(condition.of) : [condition]
}

/** The steps a fact can be told in: fen, persons; areas and shares to the hundredth. */
function turningPoints({ left, right }: Extract<Expression, { op: 'compare' }>, read: Read, fact: Fact, world: World): Rational[] {
  const [one, other] = [lineOf(left, read, world), evaluate(right, world) ?? undefined]
  const at = one && other !== undefined && typeof other === 'object' && 'n' in other ? reaches(one, other as Rational) : undefined
  if (!at) return []
  const unit = fact.unit === undefined ? undefined : unitOf(fact.unit)
  const grain = unit?.quantity === 'money' || (unit && isCounted(unit.quantity)) ? 1n : 10_000n
  const scaled = rational(at.n * grain, at.d)
  const [below, above] = [floor(scaled), ceiling(scaled)]
  const least = mayBeNegative(fact) ? below - 1n : 0n
  return [below - 1n, below, above, above + 1n].filter(steps => steps >= least).map(steps => rational(steps, grain))
}
