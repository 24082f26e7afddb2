import { queryOptions } from '@tanstack/react-query'
import type { Matches as MatchesShape, NextQuestion as NextQuestionShape, Verdict as VerdictShape } from '@yigen/domain/verdicts/verdict.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Matches = Wire<typeof MatchesShape>
export type MatchRow = Matches['rows'][number]
export type UsedFact = Matches['used'][number]
export type Verdict = Wire<typeof VerdictShape>
export type ClauseRow = Verdict['clauses'][number]
export type Supposable = Verdict['supposable'][number]
export type FactQuestion = NonNullable<Wire<typeof NextQuestionShape>['question']>

/** Facts of the register and results are facts for policies too. */
const about = (enterpriseId: string) =>
  ({ of: ['policyFact'], beside: ['fact', 'result', 'enterprise'], within: { enterprise: enterpriseId } }) as const

export const matchesQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [about(enterpriseId), 'matches', enterpriseId],
    queryFn: ({ signal }) => get<Matches>(`/api/enterprises/${enterpriseId}/matches`, {}, signal),
  })

export const nextQuestionQuery = (enterpriseId: string, dismissed: readonly string[], topic: string | undefined) =>
  queryOptions({
    queryKey: [about(enterpriseId), 'next-question', enterpriseId, dismissed, topic],
    queryFn: ({ signal }) =>
      get<Wire<typeof NextQuestionShape>>(
        `/api/enterprises/${enterpriseId}/next-question`,
        { dismissed: dismissed.join(','), ...(topic === undefined ? {} : { topic }) },
        signal,
      ),
  })

export type AskedVerdict = { enterpriseId: string; policyId: string; measure?: string | undefined; version?: string | undefined }

export const verdictQuery = ({ enterpriseId, policyId, measure, version }: AskedVerdict) =>
  queryOptions({
    queryKey: [about(enterpriseId), 'verdict', enterpriseId, policyId, measure, version],
    queryFn: ({ signal }) =>
      get<Verdict>(
        `/api/enterprises/${enterpriseId}/verdicts/${policyId}`,
        { ...(measure === undefined ? {} : { measure }), ...(version === undefined ? {} : { version }) },
        signal,
      ),
  })
