import { factKey } from '@yigen/domain/verdicts/kept-fact.ts'
import type { MatchRow } from '@yigen/domain/verdicts/verdict.ts'
import { windowOn } from '@yigen/domain/verdicts/window-on.ts'
import { reckonBenefits, sayFact, sayStep } from '@yigen/policy'
import type { z } from 'zod'
import { clauseWords } from './clause-words.ts'
import { type EngineLanguage, sayWords } from './engine-language.ts'
import { groupOf, type Judged, markOf } from './judge.ts'
import { measureKey } from './measure-key.ts'
import { leavesOf, readsOfUsed } from './reads-of-proof.ts'

export type Row = z.output<typeof MatchRow>

/** Articles beyond these say no more. */
const mostDeciding = 3

/** A measure as a row of the page. `stale`: the keys of facts past their shelf life. */
export function matchRow(judged: Judged, stale: ReadonlySet<string>, language: EngineLanguage): Row {
  const { measure, facts } = judged
  const { effective, windows } = measure.measure
  return {
    ...policyOf(judged, language),
    group: groupOf(judged),
    mark: markOf(judged),
    deciding: decidingOf(judged, language),
    steps: judged.steps.map(step => sayStep(step, measure, language)),
    open: openOf(judged, language),
    conditions: conditionsOf(judged),
    gives: givesOf(judged, language),
    window: windowOn(windows ?? [], facts.asOf),
    until: effective?.to ?? null,
    endSeen: effective?.to !== undefined || effective?.endless === true,
    stale: usedOf(judged).filter(key => stale.has(key)).length,
  }
}

/** Which measure of which policy in which version. */
export function policyOf({ policy, measure }: Pick<Judged, 'policy' | 'measure'>, language: EngineLanguage) {
  const { label, track } = measure.measure
  const { policyId, version, title, number } = policy
  const said = sayWords(label, language)
  return {
    ...{ policyId, version, number, title: sayWords(title, language) },
    measure: measureKey(measure.measure),
    label: track === undefined ? said : `${said} · ${track}`,
  }
}

function decidingOf({ leaves }: Judged, language: EngineLanguage): Row['deciding'] {
  const said = leaves.map(({ rule }) => ({ article: rule.cite?.article ?? '', words: clauseWords(rule, language) }))
  return [...new Map(said.map(one => [`${one.article} ${one.words}`, one])).values()].slice(0, mostDeciding)
}

/** What nobody knows yet, of the conditions that would decide. */
function openOf({ assessment, leaves, measure, facts }: Judged, language: EngineLanguage): string[] {
  if (assessment.verdict !== 'unknown') return []
  const unknown = leaves.flatMap(({ used }) => used.filter(({ known }) => known === undefined))
  const { dictionary } = measure
  return [
    ...new Set(
      readsOfUsed(unknown, dictionary, facts.asOf).map(({ fact }) => sayFact(dictionary.facts.get(fact) ?? { id: fact }, language)),
    ),
  ]
}

function conditionsOf({ assessment }: Judged): Row['conditions'] {
  const leaves = leavesOf(assessment.proof)
  return { all: leaves.length, yes: leaves.filter(({ verdict }) => verdict === 'yes').length }
}

/** What it gives or could: of what is refused what it would be, so that a way to it can be weighed. */
function givesOf({ measure, facts, assessment }: Judged, language: EngineLanguage): Row['gives'] {
  const benefits = measure.measure.benefits ?? []
  const isOpen = assessment.verdict === 'no' || assessment.verdict === 'notApplicable'
  const paid = benefits.some(({ amount }) => amount)
  return {
    kinds: [...new Set(benefits.map(({ kind }) => kind))],
    labels: benefits.flatMap(({ label }) => (label ? [sayWords(label, language)] : [])),
    amount: paid ? reckonBenefits(measure, facts, isOpen ? 'unknown' : assessment.verdict).total : null,
  }
}

/** The facts that any clause looked at and found. */
export function usedOf({ assessment, measure, facts }: Judged): string[] {
  const proofs = [...(assessment.scope ? leavesOf(assessment.scope) : []), ...leavesOf(assessment.proof)]
  return readsOfUsed(
    proofs.flatMap(({ used }) => used),
    measure.dictionary,
    facts.asOf,
  ).map(factKey)
}
