import { queryOptions } from '@tanstack/react-query'
import type {
  ProjectResults as ProjectResultsShape,
  ResultList as ResultListShape,
  ResultOffer as ResultOfferShape,
  Result as ResultShape,
  ResultsToVerify as ResultsToVerifyShape,
} from '@yigen/domain/results/result.ts'
import type { ReadBy, Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Result = Wire<typeof ResultShape>
export type ResultOffer = Wire<typeof ResultOfferShape>
type ResultsOfEnterprise = ReadBy<typeof ResultListShape, 'office'>
type ResultsOfProject = Wire<typeof ProjectResultsShape>
type ToVerify = Wire<typeof ResultsToVerifyShape>

export const resultsQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [{ of: ['result'], beside: ['assignment'], within: { enterprise: enterpriseId } }, 'results'],
    queryFn: ({ signal }) => get<ResultsOfEnterprise>(`/api/enterprises/${enterpriseId}/results`, {}, signal),
  })

export const projectResultsQuery = (projectId: string) =>
  queryOptions({
    queryKey: [{ of: ['result', 'project'], beside: ['assignment'], within: { project: projectId } }, 'results', 'project'],
    queryFn: ({ signal }) => get<ResultsOfProject>(`/api/projects/${projectId}/results`, {}, signal),
  })

/** What waits for the reader as the second person, and of their own what to mend. R16.2 */
export const toVerifyQuery = queryOptions({
  queryKey: [{ of: ['result'], beside: ['assignment'] }, 'results', 'toVerify'],
  queryFn: ({ signal }) => get<ToVerify>('/api/results/to-verify', {}, signal),
})
