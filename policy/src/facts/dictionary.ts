import type { CodeList, Fact } from '#document/fact.ts'
import { compile } from '#language/compile.ts'
import type { Expression } from '#language/expression.ts'
import { readsOf } from '#language/reads-of.ts'
import { sameKind, typeOf } from '#language/type-of-fact.ts'
import { gather, PolicyError, type Problem, refuse } from '#problems/problem.ts'
import { type CodeTree, codeTree } from './code-tree.ts'

/** All facts and lists that conditions may speak of, and the formulas of those that are reckoned. */
export type Dictionary = {
  readonly facts: ReadonlyMap<string, Fact>
  readonly lists: ReadonlyMap<string, CodeTree>
  readonly formulas: ReadonlyMap<string, Expression>
}

/** Checks facts and lists and compiles the formulas; two facts of one name and formulas that turn in a circle are refused, as are two of one key. */
export function dictionaryOf(facts: readonly Fact[], lists: readonly CodeList[] = []): Dictionary {
  const trees = named(lists, 'lists', codeTree)
  const byId = named(facts, 'facts', fact => fact)
  refuseTwinKeys(facts)
  const formulas = new Map<string, Expression>()
  const dictionary: Dictionary = { facts: byId, lists: trees, formulas }
  gather([...byId.values()].flatMap(fact => [fact, ...(fact.fields ?? [])]).map(fact => () => refuseUnknownList(fact, trees)))
  const compiled = gather(
    [...byId.values()].map(
      fact => () => (fact.formula === undefined ? undefined : ([fact.id, formulaOf(fact, fact.formula, dictionary)] as const)),
    ),
  )
  for (const entry of compiled) if (entry) formulas.set(...entry)
  refuseWindings(formulas)
  return dictionary
}

function named<T extends { id: string }, R>(items: readonly T[], part: string, made: (item: T) => R): Map<string, R> {
  const all = new Map<string, R>()
  gather(
    items.map((item, index) => () => {
      if (all.has(item.id)) refuse('duplicate', [part, index], { name: item.id })
      all.set(item.id, made(item))
    }),
  )
  return all
}

function refuseTwinKeys(facts: readonly Fact[]): void {
  const named = facts.map(({ key }, index) => ({ key, path: ['facts', index, 'key'] }))
  const seen = new Set<string>()
  gather(
    named.map(({ key, path }) => () => {
      if (key !== undefined && seen.has(key)) refuse('duplicate', path, { name: key })
      if (key !== undefined) seen.add(key)
    }),
  )
}

function refuseUnknownList({ id, list }: Fact, trees: ReadonlyMap<string, CodeTree>): void {
  if (list !== undefined && !trees.has(list)) refuse('list-unknown', ['facts', id], { name: list })
}

function formulaOf(fact: Fact, formula: string, dictionary: Dictionary): Expression {
  const path = ['facts', fact.id, 'formula']
  const expression = compile(formula, { path, dictionary })
  const expected = typeOf(fact)
  if (!sameKind(expression.type, expected) || fact.period === 'year') refuse('formula-type', path, { name: fact.id })
  return expression
}

/** A formula over formulas is written out as often as it is read, and so the text of SQL grows with every step. */
const deepest = 10

/** Walks the facts a formula reads, deepest first; one met again on its own way is a circle, a chain too long is refused. */
function refuseWindings(formulas: ReadonlyMap<string, Expression>): void {
  const done = new Map<string, number>()
  const found: Problem[] = []
  for (const start of formulas.keys()) {
    const open: { fact: string; rest: string[] }[] = [{ fact: start, rest: below(start) }]
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.rest.pop()
      if (next === undefined) {
        const depth = depthOf(top.fact)
        if (depth === deepest + 1) found.push({ code: 'too-deep', path: ['facts', top.fact, 'formula'], words: { limit: String(deepest) } })
        done.set(top.fact, depth)
        open.pop()
      } else if (open.some(({ fact }) => fact === next)) {
        found.push({ code: 'cycle', path: ['facts', start, 'formula'], words: { name: next } })
      } else if (!done.has(next)) open.push({ fact: next, rest: below(next) })
    }
  }
  if (found.length > 0) throw new PolicyError(found)

  /** How many formulas lie one on another up to this one; a fact without a formula is none. */
  function depthOf(fact: string): number {
    return formulas.has(fact) ? 1 + Math.max(0, ...below(fact).map(one => done.get(one) ?? 0)) : 0
  }

  function below(fact: string): string[] {
    const formula = formulas.get(fact)
    return formula ? readsOf(formula).map(read => read.fact) : []
  }
}
