import type { PeopleFound as PeopleFoundShape } from '@yigen/domain/enterprises/person-found.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'
import { hasDay } from '../shared/readers.ts'
import type { FindSaid, Hit } from '../shared/slice.ts'

/** By name, initials in pinyin, or number: a contact leads to the enterprise, a colleague to what they follow. */
export const findPeople: FindSaid['ask'] = (search, session, limit) =>
  hasDay(session)
    ? [
        {
          queryKey: [{ of: ['member', 'contact'] }, 'search', 'people', search],
          queryFn: async ({ signal }) => {
            const { rows } = await get<Wire<typeof PeopleFoundShape>>('/api/people', { search, limit }, signal)
            return rows.map(toHit)
          },
        },
      ]
    : []

function toHit({ id, name, title, place, enterpriseId }: Wire<typeof PeopleFoundShape>['rows'][number]): Hit {
  const at = enterpriseId ? { to: `/enterprises/${enterpriseId}` } : { to: '/enterprises', search: { officerId: id } }
  return { id, name, notes: [place, title], subject: { id, requestId: null, enterpriseId }, at }
}
