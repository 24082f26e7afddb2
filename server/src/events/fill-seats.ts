import { hasBegun } from '@yigen/domain/events/event-steps.ts'
import { eventHistory, eventNotices } from '@yigen/domain/events/events.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork, happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { aboutEvent } from './about-event.ts'
import type { EventFacts } from './lock-event.ts'

type Moved = { memberId: string; name: string; enterpriseId: string; enterpriseName: string }

/** Who waits moves up to what is free, in order, until it begins; each is told at once. The event is held alone. R20.3 */
export async function fillSeats(trx: Transaction<DB>, event: EventFacts, now: Temporal.Instant): Promise<void> {
  if (hasBegun(event, now)) return
  const moved = await moveUp(trx, event, now)
  const { districtId, title, place, startsAt } = event
  const rows = moved.map(({ name, enterpriseId, enterpriseName: enterprise }) =>
    happening(eventHistory.movedUp, { ...aboutEvent(event, enterpriseId), data: { title, name, enterprise } }),
  )
  await recordAll(trx, clockwork(districtId), rows, now)
  const data = { title, place, startsAt: startsAt.toString() }
  const told = moved.map(({ memberId, enterpriseId }) =>
    news(eventNotices.movedUp, { ...aboutEvent(event, enterpriseId), to: [memberId], data }),
  )
  await tellAll(trx, districtId, told, now)
}

async function moveUp(trx: Transaction<DB>, { districtId, id, seats }: EventFacts, now: Temporal.Instant): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    update event_sign_up s set state = 'seated', moved_up_at = ${now} from member m, enterprise e
    where s.district_id = ${districtId} and m.id = s.member_id and e.district_id = s.district_id and e.id = s.enterprise_id and s.id in (
      select w.id from event_sign_up w where w.district_id = ${districtId} and w.event_id = ${id} and w.state = 'waiting' order by w.number
      limit greatest(0, ${seats}::int - (select count(*) from event_sign_up t where t.district_id = ${districtId} and t.event_id = ${id} and t.state = 'seated')))
    returning s.member_id as "memberId", m.name, s.enterprise_id as "enterpriseId", e.name as "enterpriseName"`.execute(trx)
  return rows
}
