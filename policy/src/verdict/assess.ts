import type { Verdict } from '#document/golden.ts'
import { factOf, truthOf } from '#evaluate/evaluate.ts'
import { atLeast, negated, type Truth } from '#evaluate/kleene.ts'
import { givenOf, type World, worldOf } from '#evaluate/world.ts'
import type { KnownFacts } from '#facts/known.ts'
import type { Expression } from '#language/expression.ts'
import { readsOf } from '#language/reads-of.ts'
import type { CompiledMeasure, Rule } from '#rules/rule.ts'
import type { Assessment, Proof, Used } from './proof.ts'

/** Asks a measure of a subject: the answer, and for every clause the answer, the facts it looked at and the law it stands on. */
export function assess(measure: CompiledMeasure, facts: KnownFacts): Assessment {
  const world = worldOf(facts, measure.dictionary)
  const scope = measure.scope && prove(measure.scope, world)
  const proof = prove(measure.root, world)
  return {
    measure,
    asOf: facts.asOf.toString(),
    verdict: verdictOf(scope && truthOfProof(scope), truthOfProof(proof), scope !== undefined),
    scope,
    proof,
  }
}

/** Out of scope is not applicable; where the scope is open, so is the answer. */
export function verdictOf(scope: Truth, truth: Truth, hasScope: boolean): Verdict {
  if (!hasScope || scope === true) return sayTruth(truth)
  return scope === false ? 'notApplicable' : 'unknown'
}

const sayTruth = (truth: Truth): Verdict => (truth === undefined ? 'unknown' : truth ? 'yes' : 'no')

/** What does not apply stands in nobody's way. */
export const truthOfProof = ({ verdict }: Proof): Truth => (verdict === 'unknown' ? undefined : verdict !== 'no')

/** Proves a rule and all below it; nothing is cut short, for people want to see every clause. */
export function prove(rule: Rule, world: World): Proof {
  switch (rule.kind) {
    case 'condition':
    case 'discretion':
      return { rule, verdict: sayTruth(truthOf(rule.condition, world)), used: usedBy(rule.condition, world), parts: [] }
    case 'unencoded':
      return { rule, verdict: 'unknown', used: [], parts: [] }
    case 'not': {
      const part = prove(rule.of, world)
      return { rule, verdict: sayTruth(negated(truthOfProof(part))), used: [], parts: [part] }
    }
    case 'ifThen': {
      const [test, must] = [prove(rule.test, world), prove(rule.must, world)]
      const applies = truthOfProof(test)
      const verdict = applies === false ? 'notApplicable' : sayTruth(atLeast(1, [negated(applies), truthOfProof(must)], 2))
      return { rule, verdict, used: [], parts: [test, must] }
    }
    case 'group': {
      const parts = rule.parts.map(part => prove(part, world))
      return { rule, verdict: sayTruth(atLeast(rule.need, parts.map(truthOfProof), parts.length)), used: [], parts }
    }
  }
}

function usedBy(condition: Expression, world: World): Used[] {
  return readsOf(condition).map(({ fact, back }): Used => {
    const known = givenOf(world, fact, back)
    if (back !== undefined) return { fact, year: world.facts.asOf.year - back, known }
    const reckoned = known ? undefined : factOf(fact, world)
    return reckoned === undefined ? { fact, known } : { fact, known: { value: reckoned }, reckoned: true }
  })
}
