import { eventHistory, eventNotices } from '@yigen/domain/events/events.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutEvent } from './about-event.ts'
import { peopleOf } from './come-or-wait.queries.ts'
import type { EventFacts } from './lock-event.ts'
import { setEvent } from './set-event.ts'

type Closing = { by: string | null; offer: string }

/** It is over: kept with who came, and told to those who got no seat, with what they are offered. The event is held alone. R20.3 */
export async function markClosed(
  trx: Transaction<DB>,
  author: Author,
  event: EventFacts,
  { by, offer }: Closing,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, title } = event
  await setEvent(trx, event, { status: 'closed', closed_by: by, closed_at: now })
  const without = await peopleOf(trx, event, 'waiting')
  const data = { title, came: await countCame(trx, event), waiting: without.length }
  await record(trx, author, eventHistory.closed, { ...aboutEvent(event), data }, now)
  await tell(trx, districtId, eventNotices.noSeat, { ...aboutEvent(event), to: without, data: { title, offer } }, now)
}

async function countCame(trx: Transaction<DB>, { districtId, id }: EventFacts): Promise<number> {
  const { rows } = await sql<{ came: number }>`
    select count(*)::int as came from event_sign_up s where s.district_id = ${districtId} and s.event_id = ${id} and s.checked_in_at is not null`.execute(
    trx,
  )
  return rows[0]?.came ?? 0
}
