import { useQuery } from '@tanstack/react-query'
import type { Officer } from '../assignments/useOfficers.ts'
import { peopleQuery } from '../members/member.queries.ts'
import type { Request } from '../requests/request.queries.ts'

/** The officers of the same minister's team, but for whoever is responsible now. */
export function useColleagues({ officer, minister }: Pick<Request, 'officer' | 'minister'>): Officer[] {
  const officers = useQuery(peopleQuery('officer')).data ?? []
  return officers
    .filter(one => one.id !== officer?.id && (minister === null || one.ministerId === minister.id))
    .map(({ id, name, unitName, onLeaveUntil }) => ({
      id,
      name,
      unitName,
      leave: onLeaveUntil ? { from: '2000-01-01T00:00:00Z', until: onLeaveUntil } : null,
      load: null,
      ministerName: null,
    }))
}
