import { useQuery } from '@tanstack/react-query'
import { unitsQuery } from './unit.queries.ts'

/** What a unit is called; its code until that is read. */
export function useUnitName(): (id: string) => string {
  const units = useQuery(unitsQuery()).data ?? []
  return id => units.find(unit => unit.id === id)?.shortName ?? id
}
