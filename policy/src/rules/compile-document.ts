import { compileBenefits } from '#benefits/compile-benefits.ts'
import type { Clause } from '#document/clause.ts'
import type { CodeList, Fact } from '#document/fact.ts'
import type { Days, Measure } from '#document/measure.ts'
import type { PolicyDocument } from '#document/policy-document.ts'
import { type Dictionary, dictionaryOf } from '#facts/dictionary.ts'
import { today } from '#language/read-name.ts'
import { gather, type Path, refuse } from '#problems/problem.ts'
import { compileClause } from './compile-clause.ts'
import { type CompiledMeasure, partsOfRule, type Rule } from './rule.ts'

export type CompiledDocument = {
  readonly document: PolicyDocument
  readonly dictionary: Dictionary
  readonly measures: readonly CompiledMeasure[]
}

/** Facts and lists that many documents share. */
export type Shared = { facts: readonly Fact[]; lists: readonly CodeList[] }

/** Compiles a document: its dictionary over the shared one, and every measure. */
export function compileDocument(document: PolicyDocument, shared: Shared = { facts: [], lists: [] }): CompiledDocument {
  return compileOver(document, dictionaryOf([...shared.facts, ...document.facts], [...shared.lists, ...(document.lists ?? [])]))
}

/** Compiles every measure of a document over a dictionary that is there: many documents over one can be asked together. */
export function compileOver(document: PolicyDocument, dictionary: Dictionary): CompiledDocument {
  const measures = gather(
    document.measures.map((measure, index) => () => compileMeasure(measure, dictionary, ['measures', index], document)),
  )
  return { document, dictionary, measures }
}

/** Ids that a measure's own clauses leave to its days. */
export const effectiveId = 'effective'
export const windowsId = 'windows'

/** Compiles one measure against a dictionary. */
export function compileMeasure(
  measure: Measure,
  dictionary: Dictionary,
  path: Path,
  { id: document, number }: Pick<PolicyDocument, 'id' | 'number'>,
): CompiledMeasure {
  const compiled = (clause: Clause, key: string, spot: string) =>
    compileClause(clause, { path: [...path, key], dictionary }, spot, measure.cite)
  const scope = measure.scope && compiled(measure.scope, 'scope', 'scope')
  const clauses = compiled(measure.clauses, 'clauses', '1')
  const days = daysOf(measure).map(clause => compiled(clause, clause.id, clause.id))
  const root: Rule =
    days.length === 0 ? clauses : { id: 'all', kind: 'group', how: 'all', need: days.length + 1, parts: [...days, clauses] }
  refuseTwins([...days, clauses, ...(scope ? [scope] : [])], [...path, 'clauses'])
  return { document, number, measure, dictionary, scope, root, gives: compileBenefits(measure, { path, dictionary }) }
}

/** In force and open for applications, as clauses. */
function daysOf({ effective, windows, cite }: Measure): (Clause & { id: string })[] {
  const clauses: (Clause & { id: string })[] = []
  if (effective && condition(effective)) clauses.push({ id: effectiveId, when: condition(effective), cite: effective.cite ?? cite })
  if (windows?.length)
    clauses.push({ id: windowsId, any: windows.map(days => ({ when: condition(days) || 'true', cite: days.cite ?? cite })) })
  return clauses
}

function condition({ from, to }: Days): string {
  return [from && `${today} >= date("${from}")`, to && `${today} <= date("${to}")`].filter(Boolean).join(' and ')
}

function refuseTwins(roots: readonly Rule[], path: Path): void {
  const seen = new Set<string>()
  const visit = (rule: Rule) => {
    if (seen.has(rule.id)) refuse('duplicate', path, { name: rule.id })
    seen.add(rule.id)
    partsOfRule(rule).forEach(visit)
  }
  roots.forEach(visit)
}
