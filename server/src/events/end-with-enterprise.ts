import { eventHistory } from '@yigen/domain/events/events.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutEvent } from './about-event.ts'
import { fillSeats } from './fill-seats.ts'
import { type EventFacts, eventFacts } from './lock-event.ts'

/** Nobody comes for an enterprise that is followed no more: who waits has their seats. R20.3 */
export async function endWithEnterprise(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id: enterpriseId }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const { rows: events } = await sql<EventFacts>`
    select ${eventFacts} from event v where v.district_id = ${districtId} and v.status = 'planned' and v.starts_at > ${now} and exists (
      select from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.enterprise_id = ${enterpriseId} and s.state <> 'left')
    order by v.id for update of v`.execute(trx)
  for (const event of events) {
    await sql`
      update event_sign_up set state = 'left', left_at = ${now}, checked_in_by = null, checked_in_at = null
      where district_id = ${districtId} and event_id = ${event.id} and enterprise_id = ${enterpriseId} and state <> 'left'`.execute(trx)
    await record(trx, actor, eventHistory.left, { ...aboutEvent(event, enterpriseId), data: { title: event.title } }, now)
    await fillSeats(trx, event, now)
  }
}
