import type { Actor } from '@yigen/domain/members/actor.ts'
import type { StationAsker } from '@yigen/domain/stations/station-steps.ts'

/** How somebody stands to a station. `covered`: the ministers for whom they stand in now. */
export const askerOf = (
  { memberId, roles, language }: Actor,
  { ministerId }: { ministerId: string },
  covered: ReadonlySet<string>,
): StationAsker => ({ own: ministerId === memberId, covers: covered.has(ministerId), roles, language })
