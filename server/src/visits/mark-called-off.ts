import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { visitHistory, visitNotices } from '@yigen/domain/visits/visits.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import type { LockedVisit } from './lock-visit.ts'
import { setVisit } from './set-visit.ts'
import { aboutVisit, toldOfVisit } from './told-of-visit.ts'

/** Nobody comes: kept with why, on record, and told to who knew of it. */
export async function markCalledOff(
  trx: Transaction<DB>,
  actor: Actor,
  visit: LockedVisit,
  reason: string,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, memberId } = actor
  const off = { status: 'calledOff', called_off_why: reason, called_off_by: memberId, called_off_at: now } as const
  await setVisit(trx, { districtId, id: visit.id }, off)
  const of = aboutVisit(visit)
  const happened = [
    happening(visitHistory.announcedOff, { ...of, data: { startsAt: momentBlank(visit.startsAt, now) } }),
    happening(visitHistory.whyCalledOff, { ...of, data: { reason } }),
  ]
  await recordAll(trx, actor, happened, now)
  const data = { enterprise: visit.enterprise.name, startsAt: visit.startsAt.toString() }
  await tell(trx, districtId, visitNotices.calledOff, { ...of, to: await toldOfVisit(trx, visit, memberId), data }, now)
}
