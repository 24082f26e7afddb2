import type { Verdict } from '@yigen/domain/verdicts/verdict.ts'
import { windowOn } from '@yigen/domain/verdicts/window-on.ts'
import { reckonBenefits, sayLines, sayStep } from '@yigen/policy'
import type { z } from 'zod'
import { clauseRows } from './clause-rows.ts'
import { engineLanguage, sayWords } from './engine-language.ts'
import { byFact, factsFor } from './facts-for.ts'
import type { Found } from './find-measure.ts'
import { type Judged, judge, markOf } from './judge.ts'
import type { KnownEnterprise } from './known-facts.queries.ts'
import { policyOf } from './match-row.ts'
import type { Showing } from './shown-fact.ts'
import { supposableOf } from './supposable.ts'

export type VerdictView = z.output<typeof Verdict>
export type Known = Pick<KnownEnterprise, 'id' | 'name' | 'holding'>

/** The answer with its proof, the nearest way, what it gives, and by which version it was reached. */
export function verdictView({ policy, measure, own }: Found, enterprise: Known, showing: Showing): VerdictView {
  const { asOf } = showing
  const language = engineLanguage(showing.language)
  const judged = judge(policy, measure, factsFor(policy.compiled.dictionary, byFact(enterprise.holding.values()), asOf))
  const { document, fingerprint } = policy
  const { effective, windows } = measure.measure
  return {
    ...policyOf(judged, language),
    ...{ enterpriseId: enterprise.id, enterpriseName: enterprise.name, asOf: asOf.toString() },
    ...{ issuers: document.issuers, note: document.note ?? null, fingerprint },
    ...{ verdict: judged.assessment.verdict, mark: markOf(judged) },
    clauses: clauseRows(judged, enterprise.holding, showing),
    steps: judged.steps.map(step => sayStep(step, measure, language)),
    ...benefitsOf(judged, showing),
    window: windowOn(windows ?? [], asOf),
    until: effective?.to ?? null,
    endSeen: effective?.to !== undefined || effective?.endless === true,
    supposable: supposableOf(judged, enterprise.holding, language),
    measures: own.map(one => {
      const { measure: key, label } = policyOf({ policy, measure: one }, language)
      return { measure: key, label }
    }),
  }
}

/** What it gives, line by line; of what is refused what it would. */
function benefitsOf({ measure, facts, assessment }: Judged, showing: Showing): Pick<VerdictView, 'benefits' | 'total'> {
  const language = engineLanguage(showing.language)
  const isRefused = assessment.verdict === 'no' || assessment.verdict === 'notApplicable'
  const { given, total } = reckonBenefits(measure, facts, isRefused ? 'unknown' : assessment.verdict)
  const paid = given.some(({ benefit }) => benefit.amount)
  return {
    benefits: given.map(({ benefit, amount, lines }) => ({
      label: sayWords(benefit.label ?? measure.measure.label, language),
      kind: benefit.kind,
      amount: benefit.amount ? amount : null,
      lines: sayLines(lines, language).map(({ article = null, ...line }) => ({ ...line, article })),
    })),
    total: paid ? total : null,
  }
}
