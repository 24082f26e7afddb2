import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '#shared/useKeys.ts'
import { typing } from '../shared/keys.ts'
import { matchesQuery, type Verdict } from './verdict.queries.ts'

/** J and K go on to the next and the one before, in the order of the list. */
export function useNeighbours(enterpriseId: string, verdict: Verdict | undefined): void {
  const navigate = useNavigate()
  const { data } = useQuery(matchesQuery(enterpriseId))
  const rows = data?.rows ?? []
  const at = rows.findIndex(row => row.policyId === verdict?.policyId && row.measure === verdict.measure)
  const go = (by: number) => (event: KeyboardEvent) => {
    const row = rows[at + by]
    if (at < 0 || !row || typing(event)) return false
    void navigate({
      to: '/enterprises/$id/policies/$policyId',
      params: { id: enterpriseId, policyId: row.policyId },
      search: { measure: row.measure },
    })
    return true
  }
  useKeys({ j: go(1), k: go(-1) })
}
