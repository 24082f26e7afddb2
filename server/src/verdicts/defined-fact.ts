import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'
import { whyNotPolicyFact } from '@yigen/domain/verdicts/policy-fact-steps.ts'
import { policyFactRefusals } from '@yigen/domain/verdicts/verdicts.slice.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { PolicyError, readFacts, sayFact, sayProblem } from '@yigen/policy'
import type { PolicyInForce } from '#policies/policies-in-force.ts'
import { definitionOf } from './definition-of.ts'
import { engineLanguage } from './engine-language.ts'
import type { Definition } from './shown-fact.ts'

type Said = { fact: string; year: number | null; value: FactValue; day: string }

/** How the texts define what is said, and in which unit it is; refused where none asks for it, or the value cannot be. R22.2 */
export function definedFact(
  policies: readonly Pick<PolicyInForce, 'document' | 'compiled'>[],
  { fact: id, year, value, day }: Said,
  language: Language,
  today: Temporal.PlainDate,
): { unit: string; label: { zh: string; en: string }; definition: Definition } {
  const definition = definitionOf(policies, id)
  if (!definition) throw new Refused(refusal(policyFactRefusals.policyFactUnknown, { fact: id }, { field: 'fact' }))
  const { fact, dictionary } = definition
  const label = { zh: sayFact(fact, 'zh'), en: sayFact(fact, 'en') }
  const said = engineLanguage(language) === 'en' ? label.en : label.zh
  const yearly = fact.period === 'year'
  refuseIf(whyNotPolicyFact({ label: said, personal: fact.personal === true, yearly }, { day, year }, today))
  try {
    readFacts({ [id]: year === null ? value : { [year]: value } }, dictionary, today)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const why = error.problems.map(problem => sayProblem(problem, engineLanguage(language))).join(' ')
    throw new Refused(refusal(policyFactRefusals.policyFactValue, { fact: said, why }, { field: 'value' }))
  }
  return { unit: fact.unit ?? '', label, definition }
}
