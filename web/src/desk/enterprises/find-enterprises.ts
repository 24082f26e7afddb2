import { get } from '#shared/http.ts'
import type { Session } from '#shared/session.ts'
import type { HitQuery } from '../shared/slice.ts'
import type { EnterpriseList } from './enterprise.queries.ts'

/** By two characters of the name, or the beginning of a code. */
export const findEnterprises = (search: string, _: Session, limit: number): HitQuery[] => [
  {
    queryKey: [{ of: ['enterprise'] }, 'search', 'enterprises', search],
    queryFn: async ({ signal }) => {
      const { rows } = await get<EnterpriseList>('/api/enterprises', { search, limit }, signal)
      return rows.map(({ id, name, streetName, officerName }) => ({
        id,
        name,
        notes: [streetName, officerName],
        subject: { id, requestId: null, enterpriseId: id },
      }))
    },
  },
]
