import { useMutation } from '@tanstack/react-query'
import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import type { WrittenSource } from './SourceFields.tsx'
import type { FactQuestion } from './verdict.queries.ts'
import { answerFactQuestion } from './verdict.steps.ts'

/** As the engine names it. */
export const keyOfQuestion = ({ fact, year }: Pick<FactQuestion, 'fact' | 'year'>): string => (year === null ? fact : `${fact}@${year}`)

/** An answer is sent with its source; against a newer fact it is sent again only by who has read that one. */
export function useAnswer(enterpriseId: string, question: FactQuestion, asOf: string, onAnswered: () => void) {
  const { t } = useTranslation('verdicts')
  const [source, setSource] = useState<WrittenSource>({ sourceKind: question.judged ? 'office' : 'call', source: '', day: asOf })
  const sending = useMutation({
    mutationFn: ({ value, seen }: { value: FactValue; seen: string | null }) =>
      answerFactQuestion(enterpriseId, { ...source, fact: question.fact, year: question.year, value, seen }),
    onSuccess: () => {
      toast(t('question.recorded'))
      onAnswered()
    },
  })
  const answer = (value: FactValue) => {
    if (!sending.isPending) sending.mutate({ value, seen: seenIn(sending.error) })
  }
  return { source, write: (changed: Partial<WrittenSource>) => setSource({ ...source, ...changed }), sending, answer }
}

/** The newer fact that the refusal showed. */
function seenIn(fault: unknown): string | null {
  if (!isProblem(fault, 'policyFactNewer')) return null
  return (fault.extras.changed as { id: string | null } | undefined)?.id ?? null
}
