import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotHold } from '@yigen/domain/stations/station-steps.ts'
import { stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from './covered-ministers.ts'
import { type PatternOfStation, patternColumns } from './station.queries.ts'
import { askerOf } from './station-asker.ts'

export type LockedStation = PatternOfStation & { version: number; closed: boolean; changedBy: string }

/** Takes a station for who holds it: to the enterprise there is none; 403 by the one rule, 409 once it is closed. R12.2 */
export async function lockStation(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedStation> {
  const { rows } = await sql<LockedStation>`
    select ${patternColumns}, t.version, t.closed_at is not null as closed, t.changed_by as "changedBy"
    from station t where t.district_id = ${actor.districtId} and t.id = ${id} for update`.execute(trx)
  if (!rows[0] || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotHold(askerOf(actor, rows[0], await coveredMinisters(trx, actor, now))))
  if (rows[0].closed) throw new Refused(refusal(stationRefusals.stationClosed))
  return rows[0]
}
