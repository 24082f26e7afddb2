import { givenOf, type World } from '#evaluate/world.ts'
import type { Expression } from '#language/expression.ts'
import { readsOf } from '#language/reads-of.ts'
import { plain } from '#language/type.ts'
import { typeOf } from '#language/type-of-fact.ts'
import type { Factor, Line, Named } from './line.ts'
import { rangeOf } from './range-of.ts'

/** A number that goes into a line, as it is written and as it is known. */
export function factorOf(expression: Expression, world: World): Factor {
  const { text, from, to } = expression.span
  const isAlone = expression.op === 'fact' || expression.op === 'year'
  return {
    text: text.slice(from, to),
    range: rangeOf(expression, world),
    type: expression.type.kind === 'number' ? expression.type : plain,
    isConstant: expression.op === 'constant',
    reads: isAlone ? [] : readsIn(expression, world),
  }
}

/** The lines of facts that are reckoned by formula, each once, those they rest on first. */
export function derivedLines(expression: Expression, world: World, told = new Set<string>()): Line[] {
  return readsOf(expression).flatMap(({ fact, back }): Line[] => {
    const formula = world.dictionary.formulas.get(fact)
    if (!formula || back !== undefined || told.has(fact) || givenOf(world, fact) || formula.type.kind !== 'number') return []
    told.add(fact)
    const factor = factorOf(formula, world)
    return [{ how: 'derived', label: { zh: fact }, factors: [factor], parts: derivedLines(formula, world, told), result: factor.range }]
  })
}

function readsIn(expression: Expression, world: World): Named[] {
  return readsOf(expression).flatMap(({ fact: name, back }): Named[] => {
    const fact = world.dictionary.facts.get(name)
    const type = fact && typeOf(fact)
    if (type?.kind !== 'number') return []
    const read = back === undefined ? ({ op: 'fact', fact: name } as const) : ({ op: 'year', fact: name, back } as const)
    return [{ text: name, range: rangeOf({ ...read, type, span: expression.span }, world), type }]
  })
}
