import { resultKinds } from '@yigen/domain/results/result-kind.ts'
import { periodWords } from '@yigen/domain/results/result-period.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Result } from './result.queries.ts'

/** How a claim is called among others: whose, what, and of which period. */
export function useClaimName(): (result: Result) => string {
  const language = useLanguage()
  return ({ enterpriseName, kind, period }) => `${enterpriseName} ${say(resultKinds[kind], language)} ${say(periodWords(period), language)}`
}
