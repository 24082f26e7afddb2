import type { SubjectKind } from '@yigen/domain/kinds.ts'
import { type AgendaFact, agendaFactNames, agendaFacts, agendaSections } from '@yigen/domain/meetings/agenda-facts.ts'
import type { FactData } from '@yigen/domain/meetings/say-fact.ts'

/** A fact that stands on an agenda: once, under its key. */
export type Fact = {
  fact: AgendaFact
  key: string
  subjectKind: SubjectKind
  subjectId: string
  enterpriseId: string | null
  title: string
  data: FactData
  who: string | null
  at: Temporal.Instant | null
  dueAt: Temporal.Instant | null
}

/** The order of an agenda: its sections, in each the kinds of facts, then what is due or happened first. The same facts always stand alike. */
export const inOrder = (facts: readonly Fact[]): Fact[] =>
  [...facts].sort((a, b) => placeOf(a) - placeOf(b) || timeOf(a) - timeOf(b) || (a.key < b.key ? -1 : 1))

const placeOf = ({ fact }: Fact) => agendaSections.indexOf(agendaFacts[fact].section) * 100 + agendaFactNames.indexOf(fact)
const timeOf = ({ dueAt, at }: Fact) => (dueAt ?? at)?.epochMilliseconds ?? 0
