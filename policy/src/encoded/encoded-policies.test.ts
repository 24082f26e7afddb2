import { expect, it } from 'vitest'
import { checkDocument } from '#checks/check-document.ts'
import { showProblem } from '#problems/say-problem.ts'
import { windowsId } from '#rules/compile-document.ts'
import type { Rule } from '#rules/rule.ts'
import { partsOfRule } from '#rules/rule.ts'
import { askedOf, encoded, everyCase } from './policies.fixture.ts'

it('nothing stands in the way of publishing them, and what is doubtful is only days that windows already say', { timeout: 60_000 }, () => {
  const found = encoded.map(checkDocument)
  expect(found.flatMap(({ errors }) => errors.map(problem => showProblem(problem, 'en')))).toEqual([])
  expect(found.flatMap(({ doubts }) => doubts).filter(({ words }) => words.other !== windowsId)).toEqual([])
})

it('every benefit and cap of money says where it stands', () => {
  const bare = encoded.flatMap(({ document }) =>
    document.measures.flatMap(measure =>
      [...(measure.benefits ?? []).filter(({ amount }) => amount), ...(measure.caps ?? [])].flatMap(({ id, cite }) =>
        (cite ?? measure.cite) ? [] : [`${document.id} ${measure.id} ${id}`],
      ),
    ),
  )
  expect(bare).toEqual([])
})

it('a fact that two documents speak of is the same fact in both', () => {
  const facts = encoded.flatMap(({ document }) =>
    document.facts.map(({ id, type, unit, owner }) => ({ id, is: [type, unit, owner].join() })),
  )
  const told = Map.groupBy(facts, ({ id }) => id)
  expect([...told].filter(([, all]) => new Set(all.map(({ is }) => is)).size > 1).map(([id]) => id)).toEqual([])
})

it('a branch that nobody has encoded says what it stands for', () => {
  const open = encoded.flatMap(({ measures }) => measures.flatMap(({ root }) => leavesOf(root).filter(({ kind }) => kind === 'unencoded')))
  expect(open.length).toBeGreaterThan(5)
})

it('every measure, in every version, is tried by a case of its own', () => {
  const tried = new Set(everyCase.map(({ compiled, golden }) => askedOf(compiled, golden)))
  const untried = encoded.flatMap(({ document, measures }) =>
    measures.filter(one => !tried.has(one)).map(({ measure: { id, version = '' } }) => `${document.id} ${id} ${version}`),
  )
  expect(untried).toEqual([])
})

const leavesOf = (rule: Rule): Rule[] => {
  const parts = partsOfRule(rule)
  return parts.length === 0 ? [rule] : parts.flatMap(leavesOf)
}
