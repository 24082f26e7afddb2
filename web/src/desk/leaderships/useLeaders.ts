import { useQuery } from '@tanstack/react-query'
import type { Officer } from '../assignments/useOfficers.ts'
import { peopleQuery } from '../members/member.queries.ts'

/** The active leaders of the district, without who leads it already. */
export function useLeaders(exceptId: string | null): Officer[] {
  const leaders = useQuery(peopleQuery('leader')).data ?? []
  return leaders
    .filter(({ id, state }) => id !== exceptId && state === 'active')
    .map(({ id, name, unitName, onLeaveUntil }) => ({
      ...{ id, name, unitName, load: null, ministerName: null },
      leave: onLeaveUntil ? { from: '2000-01-01T00:00:00Z', until: onLeaveUntil } : null,
    }))
}
