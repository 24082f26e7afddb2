import type { Actor } from '@yigen/domain/members/actor.ts'
import { noReach } from '@yigen/domain/members/reach.ts'
import { opens } from '@yigen/domain/members/sight.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'

/** The districts whose registers and results one reads: those under one's city, else one's own. R11.2, R18.1 */
export const districtsRead = (actor: Actor): readonly string[] =>
  opens(actor, 'city', 'line') && actor.reach.districts.length > 0 ? actor.reach.districts : [actor.districtId]

/** The actor as a reader of one of them, whose rules hold there: a leader of the city reads what the district's own leaders do of its results (R16.6). What they are in their own is theirs there alone. Never for a step that writes. Any other district is not there. */
export function readingIn(actor: Actor, districtId: string | undefined): Actor {
  if (districtId === undefined || districtId === actor.districtId) return actor
  if (!districtsRead(actor).includes(districtId)) throw new Refused(refusal(refusals.notFound))
  return { ...actor, districtId, reach: noReach }
}
