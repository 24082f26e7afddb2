import { useQuery } from '@tanstack/react-query'
import { type SignRule, standardSignNumbers } from '@yigen/domain/signs/sign-rules.ts'
import { ruleWords } from '@yigen/domain/signs/sign-words.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { signRulesQuery } from './sign.queries.ts'

/** A rule with the numbers of the district. */
export function useRuleWords(): (rule: SignRule) => string {
  const language = useLanguage()
  const { data } = useQuery(signRulesQuery)
  return rule => ruleWords(rule, data?.numbers ?? standardSignNumbers, language)
}
