import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { VisitDone } from '@yigen/domain/visits/visit.ts'
import { whyNotVisit } from '@yigen/domain/visits/visit-steps.ts'
import { visitHistory, visitNotices } from '@yigen/domain/visits/visits.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockVisit } from './lock-visit.ts'
import { aboutVisit, toldOfVisit } from './told-of-visit.ts'
import { unitName } from './unit-name.ts'

/** Two bureaus go together instead of one after the other. R20.1 */
export async function joinVisit(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof VisitDone>> {
  const visit = await lockVisit(trx, actor, id)
  refuseIf(whyNotVisit('joinVisit', visit, visit.asker, now))
  const { districtId, memberId, unitId } = actor
  await trx
    .insertInto('visit_companion')
    .values({ district_id: districtId, visit_id: id, unit_id: unitId, member_id: memberId, joined_at: now })
    .execute()
  const of = aboutVisit(visit)
  const unit = await unitName(trx, unitId)
  await record(trx, actor, visitHistory.joined, { ...of, data: { startsAt: momentBlank(visit.startsAt, now), unit } }, now)
  const data = { who: actor.name, unit, enterprise: visit.enterprise.name, startsAt: visit.startsAt.toString() }
  await tell(trx, districtId, visitNotices.joined, { ...of, to: await toldOfVisit(trx, visit, memberId), data }, now)
  return { id, enterpriseId: visit.enterprise.id, at: now }
}
