import type { CodeList, Fact } from '#document/fact.ts'
import type { Expression } from '#language/expression.ts'
import { partsOf } from '#language/reads-of.ts'
import { type CompiledMeasure, partsOfRule, type Rule } from '#rules/rule.ts'

/** What a fact may be said to be: the members of its list, and of a free text the words that conditions ask for. */
export function choicesOf({ id, type, list }: Fact, lists: readonly CodeList[], measures: readonly CompiledMeasure[]): string[] {
  if (list !== undefined) return lists.find(one => one.id === list)?.members.map(({ code }) => code) ?? []
  if (type !== 'text' && type !== 'code') return []
  const rules = measures.flatMap(({ root, scope }) => (scope ? [root, scope] : [root]))
  return [...new Set(rules.flatMap(rule => wordsIn(rule, id)))]
}

function wordsIn(rule: Rule, fact: string): string[] {
  const own = 'condition' in rule ? wordsAsked(rule.condition, fact) : []
  return [...own, ...partsOfRule(rule).flatMap(part => wordsIn(part, fact))]
}

function wordsAsked(expression: Expression, fact: string): string[] {
  if (expression.op === 'member' && isFact(expression.of, fact)) return [...expression.codes]
  if (expression.op === 'compare') {
    const { left, right } = expression
    if (isFact(left, fact) && right.op === 'constant') return [String(right.value)]
    if (isFact(right, fact) && left.op === 'constant') return [String(left.value)]
  }
  return partsOf(expression).flatMap(part => wordsAsked(part, fact))
}

const isFact = (expression: Expression, fact: string): boolean => expression.op === 'fact' && expression.fact === fact
