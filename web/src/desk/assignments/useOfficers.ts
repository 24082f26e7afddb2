import { useQuery } from '@tanstack/react-query'
import { serverNow } from '#shared/ticker.ts'
import { peopleQuery } from '../members/member.queries.ts'
import { type OfficerRow, teamQuery } from './team.query.ts'

/** Somebody who can be given work. The load is known of the officers on the board. */
export type Officer = {
  id: string
  name: string
  unitName: string
  leave: OfficerRow['leave']
  load: Pick<OfficerRow, 'enterprises' | 'open' | 'overdue'> | null
  ministerName: string | null
}

/** The officers of the board, those with the least in hand first and who is away last; then those of other teams, if asked for. */
export function useOfficers(others: boolean): Officer[] {
  const board = useQuery(teamQuery).data?.officers ?? []
  const all = useQuery({ ...peopleQuery('officer'), enabled: others }).data ?? []
  const own = [...board]
    .sort((a, b) => away(a) - away(b) || a.open - b.open || a.enterprises - b.enterprises)
    .map(({ id, name, unitName, leave, enterprises, open, overdue }) => ({
      id,
      name,
      unitName,
      leave,
      load: { enterprises, open, overdue },
      ministerName: null,
    }))
  const known = new Set(own.map(({ id }) => id))
  const elsewhere = others ? all.filter(({ id }) => !known.has(id)) : []
  return [
    ...own,
    ...elsewhere.map(({ id, name, unitName, ministerName }) => ({ id, name, unitName, leave: null, load: null, ministerName })),
  ]
}

const away = ({ leave }: OfficerRow): 0 | 1 =>
  leave && Temporal.Instant.compare(Temporal.Instant.from(leave.from), serverNow()) <= 0 ? 1 : 0
