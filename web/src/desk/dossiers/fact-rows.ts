import { factKindNames } from '@yigen/domain/enterprises/fact-kinds.ts'
import type { Fact } from '../enterprises/enterprise.queries.ts'

/** A fact that stands, with the values it had before, the oldest first. R2.3 */
export type FactLine = { fact: Fact; before: Fact[]; firstOfKind: boolean }

/** Facts that stand, in the order of their kinds, the latest period first; a corrected one hangs on its correction. */
export function factLines(facts: readonly Fact[]): FactLine[] {
  const byId = new Map(facts.map(fact => [fact.id, fact]))
  const order = (fact: Fact) => factKindNames.indexOf(fact.kind)
  const standing = facts
    .filter(fact => fact.correctedBy === null)
    .sort((a, b) => order(a) - order(b) || b.period.localeCompare(a.period) || b.recordedAt.localeCompare(a.recordedAt))
  return standing.map((fact, i) => ({ fact, before: beforeOf(fact, byId), firstOfKind: standing[i - 1]?.kind !== fact.kind }))
}

function beforeOf(fact: Fact, byId: ReadonlyMap<string, Fact>): Fact[] {
  const old = fact.corrects === null ? undefined : byId.get(fact.corrects)
  return old ? [...beforeOf(old, byId), old] : []
}
