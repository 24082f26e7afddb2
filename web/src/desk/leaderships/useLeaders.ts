import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../members/member.queries.ts'

type Leader = { id: string; name: string; title: string; unitName: string }

/** The active leaders of the district, without who leads it already. */
export function useLeaders(exceptId: string | null): Leader[] {
  const leaders = useQuery(peopleQuery('leader')).data ?? []
  return leaders.filter(({ id, state }) => id !== exceptId && state === 'active')
}
