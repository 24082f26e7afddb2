import { get } from '#shared/http.ts'
import type { Session } from '#shared/session.ts'
import type { HitQuery } from '../shared/slice.ts'
import type { RequestList } from './request.queries.ts'

/** By words or number. */
export const findRequests = (search: string, _: Session, limit: number): HitQuery[] => [
  {
    queryKey: [{ of: ['request'] }, 'search', 'requests', search],
    queryFn: async ({ signal }) => {
      const { rows } = await get<RequestList>('/api/requests', { search, limit }, signal)
      return rows.map(({ id, title, number, enterpriseId, enterpriseName }) => ({
        id,
        name: title,
        notes: [number, enterpriseName],
        subject: { id, requestId: id, enterpriseId },
      }))
    },
  },
]
