import { factOf, truthOf } from '#evaluate/evaluate.ts'
import { givenOf, type World } from '#evaluate/world.ts'
import type { Expression, Operation } from '#language/expression.ts'
import { ownReads, partsOf, type Read } from '#language/reads-of.ts'

type If = Extract<Operation, { op: 'if' }>

/** What would have to be asked to tell what an expression yields: given facts and not what is reckoned from them, and of an `if` only the way it goes. */
export function missingIn(expression: Expression, world: World): Read[] {
  if (expression.op === 'if') return missingInIf(expression, world)
  const own = ownReads(expression).flatMap(read => missingFor(read, world))
  return [...own, ...partsOf(expression).flatMap(part => missingIn(part, world))]
}

function missingInIf({ test, yes, no }: If, world: World): Read[] {
  const answer = truthOf(test, world)
  if (answer !== undefined) return missingIn(answer ? yes : no, world)
  const first = missingIn(test, world)
  return first.length > 0 ? first : [...missingIn(yes, world), ...missingIn(no, world)]
}

function missingFor(read: Read, world: World): Read[] {
  if (givenOf(world, read.fact, read.back)) return []
  const formula = world.dictionary.formulas.get(read.fact)
  if (!formula) return [read]
  return factOf(read.fact, world) === undefined ? missingIn(formula, world) : []
}
