import type { Citation } from '#document/citation.ts'
import type { Clause } from '#document/clause.ts'
import { compileCondition, type Place } from '#language/compile.ts'
import { gather } from '#problems/problem.ts'
import type { Rule } from './rule.ts'

/** Compiles a clause and all below it; a clause without an id is called by its place, one without a citation stands on the one around it. */
export function compileClause(clause: Clause, place: Place, spot: string, around?: Citation): Rule {
  const id = clause.id ?? spot
  const cite = clause.cite ?? around
  const common = { id, ...(clause.label && { label: clause.label }), ...(cite && { cite }) }
  const condition = (text: string, key: string) => compileCondition(text, at(place, key))
  if ('when' in clause) return { ...common, kind: 'condition', condition: condition(clause.when, 'when') }
  if ('discretion' in clause) return { ...common, kind: 'discretion', condition: condition(clause.discretion, 'discretion'), by: clause.by }
  if ('unencoded' in clause) return { ...common, kind: 'unencoded', text: clause.unencoded }
  const below = (part: Clause, key: string, number: number) => compileClause(part, at(place, key), `${id}.${number}`, cite)
  if ('not' in clause) return { ...common, kind: 'not', of: below(clause.not, 'not', 1) }
  if ('if' in clause) return { ...common, kind: 'ifThen', test: below(clause.if, 'if', 1), must: below(clause.must, 'must', 2) }
  const [how, parts, need] = groupOf(clause)
  const rules = gather(parts.map((part, index) => () => compileClause(part, at(at(place, how), index), `${id}.${index + 1}`, cite)))
  return { ...common, kind: 'group', how: how === 'of' ? 'atLeast' : how, need, parts: rules }
}

type Group = Extract<Clause, { all: unknown } | { any: unknown } | { of: unknown }>

function groupOf(clause: Group): ['all' | 'any' | 'of', Clause[], number] {
  if ('all' in clause) return ['all', clause.all, clause.all.length]
  return 'any' in clause ? ['any', clause.any, 1] : ['of', clause.of, clause.atLeast]
}

const at = ({ path, dictionary }: Place, key: string | number): Place => ({ path: [...path, key], dictionary })
