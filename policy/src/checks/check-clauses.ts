import { cellsOf } from '#lowered/cells.ts'
import { lower } from '#lowered/lower.ts'
import { Vocabulary } from '#lowered/vocabulary.ts'
import type { Path, Problem } from '#problems/problem.ts'
import { effectiveId } from '#rules/compile-document.ts'
import { type CompiledMeasure, partsOfRule, type Rule } from '#rules/rule.ts'
import { isOpen, truthTable } from './truth-table.ts'

/** What is doubtful about the clauses of a measure: no citation, always or never so, or said already by the one beside. */
export function checkClauses({ root, scope }: CompiledMeasure, path: Path): Problem[] {
  const rules = [...(scope ? everyRule(scope) : []), ...everyRule(root)]
  return rules.flatMap(rule => [...citeOf(rule, path), ...certainOf(rule, path), ...saidTwice(rule, path)])
}

const everyRule = (rule: Rule): Rule[] => [rule, ...partsOfRule(rule).flatMap(everyRule)]

function citeOf(rule: Rule, path: Path): Problem[] {
  const cited = rule.cite !== undefined || partsOfRule(rule).length > 0
  return cited ? [] : [{ code: 'cite-missing', path, words: { name: rule.id } }]
}

/** A clause whose every part is sound may still be certain as a whole: above 5 and below 3. */
function certainOf(rule: Rule, path: Path): Problem[] {
  const [answers] = answersOf([rule])
  if (!answers || partsOfRule(rule).some(part => answersOf([part])[0]?.every(one => one === answers[0]))) return []
  if (answers.every(one => one)) return [{ code: 'always-true', path, words: { name: rule.id } }]
  return answers.every(one => !one) ? [{ code: 'always-false', path, words: { name: rule.id } }] : []
}

/** Of all-of, a clause that another one beside it implies; of one-of, a clause that implies another. */
function saidTwice(rule: Rule, path: Path): Problem[] {
  if (rule.kind !== 'group' || rule.how === 'atLeast') return []
  return rule.parts.flatMap((part, index) => {
    // a window lies within the days of its measure, as it should
    if (part.id === effectiveId) return []
    const other = rule.parts.find(
      (rival, place) => place !== index && saysAll(rule.how === 'all' ? [rival, part] : [part, rival], place < index),
    )
    return other ? [{ code: 'says-nothing' as const, path, words: { name: part.id, other: other.id } }] : []
  })
}

/** Whether the first implies the second; of two that say the same only the later one is one too many. */
function saysAll([one, other]: readonly Rule[], later: boolean): boolean {
  const [first, second] = answersOf([one, other].filter(rule => rule !== undefined))
  if (!first || !second) return false
  const isVaried = (answers: readonly boolean[]) => answers.includes(true) && answers.includes(false)
  if (!isVaried(first) || !isVaried(second)) return false
  return first.every((holds, index) => !holds || second[index]) && (later || second.some((holds, index) => holds && !first[index]))
}

/** By rule, its answers over all combinations of values. */
function answersOf(rules: readonly Rule[]): (boolean[] | undefined)[] {
  const vocabulary = new Vocabulary()
  const formulas = rules.map(rule => lower(rule, vocabulary))
  const table = formulas.some(isOpen) ? undefined : truthTable(formulas, vocabulary.attributes.map(cellsOf))
  return rules.map((_, index) => table?.map(row => row[index] as boolean))
}
