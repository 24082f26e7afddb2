import { useQuery } from '@tanstack/react-query'
import { unitsQuery } from '../../organisations/unit.queries.ts'

/** The units of the district that stand, for who may do a milestone. */
export const useUnits = () => useQuery(unitsQuery()).data ?? []
