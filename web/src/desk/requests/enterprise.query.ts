import { queryOptions } from '@tanstack/react-query'
import type { EnterpriseList as EnterpriseListShape, Enterprise as EnterpriseShape } from '@yigen/domain/enterprises/enterprise.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Enterprise = Wire<typeof EnterpriseShape>
export type EnterpriseRow = Wire<typeof EnterpriseListShape>['rows'][number]

/** The enterprise beside a request: whom to call, what is known of it. */
export const enterpriseQuery = (id: string) =>
  queryOptions({ queryKey: ['enterprise', id], queryFn: ({ signal }) => get<Enterprise>(`/api/enterprises/${id}`, {}, signal) })
