import { type DaysOfMeasure, daysWords } from '@yigen/domain/verdicts/verdict-words.ts'
import { effectiveId, type Proof, windowsId } from '@yigen/policy'
import { type EngineLanguage, sayWords } from './engine-language.ts'

type Rule = Proof['rule']

/** The days in force and the windows are clauses like all others, which no text names. */
export function daysOf({ id }: Rule): DaysOfMeasure | null {
  if (id === effectiveId) return 'effective'
  return id === windowsId || id.startsWith(`${windowsId}.`) ? 'windows' : null
}

/** What a clause asks, in the words of its text where these are known, and else in those of its author or as it was encoded. */
export function clauseWords(rule: Rule, language: EngineLanguage): string {
  const days = daysOf(rule)
  if (rule.label) return sayWords(rule.label, language)
  if (rule.cite?.text) return rule.cite.text
  if (rule.cite?.retold) return rule.cite.retold
  if (days) return sayWords(daysWords[days], language)
  if (rule.kind === 'unencoded') return rule.text
  return 'condition' in rule ? rule.condition.span.text : ''
}
