import { useQuery } from '@tanstack/react-query'
import { holds } from '#shared/session.ts'
import { districtQuery } from '../organisations/unit.queries.ts'
import { useSession } from '../shared/session.tsx'

/** R3.2: the default minister gives an enterprise to anybody; other ministers to their own team; a leader sees all on the board anyway. */
export function useGivesToAnybody(): boolean {
  const session = useSession()
  const district = useQuery(districtQuery).data
  return !holds(session, 'leader') && district?.defaultMinisterId === session.member.id
}
