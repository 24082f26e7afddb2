import { type MatchGroup, matchGroups } from '@yigen/domain/verdicts/verdict.ts'
import { useFilters } from '../shared/filters.ts'

/** Which group is shown alone, as the address holds it; pressed again all are shown. */
export function useGroup(): { group: MatchGroup | null; choose: (group: MatchGroup | null) => void } {
  const { filters, setFilters } = useFilters()
  const group = matchGroups.find(one => one === filters.group) ?? null
  return { group, choose: chosen => setFilters({ group: chosen === null || chosen === group ? undefined : chosen }) }
}
