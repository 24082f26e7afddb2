import { useEffect } from 'react'
import { onDistrict } from '#shared/events.ts'
import { queries } from '../shared/queries.ts'
import { inTurn } from './in-turn.ts'
import { wallQuery, wallResultsQuery } from './wall.queries.ts'

/** Results hang on claims alone, and are asked for only when one changed. */
const isResult = (kind: string) => kind === 'result'

/** Whatever is recorded in the district is on the wall within a second. */
export function useLive() {
  useEffect(() => {
    const matters = inTurn(() => queries.refetchQueries({ queryKey: wallQuery.queryKey, exact: true }))
    const results = inTurn(() => queries.refetchQueries({ queryKey: wallResultsQuery.queryKey, exact: true }))
    return onDistrict(kinds => {
      if (kinds === null || !kinds.every(isResult)) matters()
      if (kinds === null || kinds.some(isResult)) results()
    })
  }, [])
}
