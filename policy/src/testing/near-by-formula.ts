import { evaluate } from '#evaluate/evaluate.ts'
import { atLeast, negated, type Truth } from '#evaluate/kleene.ts'
import { type World, worldOf } from '#evaluate/world.ts'
import type { KnownFacts } from '#facts/known.ts'
import type { Predicate } from '#lowered/attribute.ts'
import type { Formula } from '#lowered/formula.ts'
import { ordinalOf } from '#lowered/lower.ts'
import { clausesOf, type Program } from '#lowered/program.ts'
import { compare, type Rational } from '#numbers/rational.ts'

/** Whether exactly one clause fails and all others hold, clause by clause and without any of what makes the backends fast. */
export function isNearByFormula({ formulas, measures }: Program, measure: number, facts: KnownFacts): boolean {
  const [formula, compiled] = [formulas[measure], measures[measure]]
  if (!formula || !compiled) return false
  const world = worldOf(facts, compiled.dictionary)
  const truths = clausesOf(formula.root).map(clause => truthOfFormula(clause, world))
  const inScope = !formula.scope || truthOfFormula(formula.scope, world) === true
  const isFixed = formula.root.kind === 'constant'
  return inScope && !isFixed && truths.filter(truth => truth === false).length === 1 && !truths.includes(undefined)
}

function truthOfFormula(formula: Formula, world: World): Truth {
  if (formula.kind === 'constant') return formula.truth
  if (formula.kind === 'group')
    return atLeast(
      formula.need,
      formula.parts.map(part => truthOfFormula(part, world)),
      formula.parts.length,
    )
  const truth = truthOfPredicate(formula.predicate, world)
  return formula.denied ? negated(truth) : truth
}

function truthOfPredicate(predicate: Predicate, world: World): Truth {
  const value = evaluate(predicate.attribute.expression, world) ?? undefined
  if (value === undefined) return undefined
  if ('codes' in predicate) return predicate.codes.has(value as string)
  if ('truth' in predicate) return value as boolean
  const order = compare(ordinalOf(value) as Rational, predicate.bound.at)
  return predicate.bound.strict ? order > 0 : order >= 0
}
