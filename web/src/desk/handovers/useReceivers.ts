import { useQuery } from '@tanstack/react-query'
import { holds } from '#shared/session.ts'
import { teamQuery } from '../assignments/team.query.ts'
import type { Officer } from '../assignments/useOfficers.ts'
import { peopleQuery } from '../members/member.queries.ts'
import { useSession } from '../shared/session.tsx'

/** Officers who could take over: those of the same team first; to a minister with what the team has in hand. R3.7 */
export function useReceivers(fromId: string): Officer[] {
  const seesBoard = holds(useSession(), 'minister', 'leader')
  const board = useQuery({ ...teamQuery, enabled: seesBoard }).data?.officers ?? []
  const officers = useQuery(peopleQuery('officer')).data ?? []
  const team = officers.find(({ id }) => id === fromId)?.ministerId ?? null
  const load = new Map(board.map(({ id, enterprises, open, overdue }) => [id, { enterprises, open, overdue }]))
  return officers
    .filter(({ id, state }) => id !== fromId && state === 'active')
    .sort((a, b) => Number(b.ministerId === team) - Number(a.ministerId === team))
    .map(({ id, name, unitName, ministerId, ministerName, onLeaveUntil }) => ({
      ...{ id, name, unitName, load: load.get(id) ?? null },
      leave: onLeaveUntil ? { from: '2000-01-01T00:00:00Z', until: onLeaveUntil } : null,
      ministerName: ministerId === team ? null : ministerName,
    }))
}
