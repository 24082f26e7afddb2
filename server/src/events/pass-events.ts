import { eventHistory } from '@yigen/domain/events/events.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork, happening, recordAll } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import type { HandedOver } from '#slice/follows.ts'
import { aboutEvent } from './about-event.ts'

type Passed = { id: string; title: string; from: string; to: string }

/** Who hands over everything hands over the events that they hold and nobody has closed. R3.8, R20.3 */
export async function passEvents(
  trx: Transaction<DB>,
  { districtId, fromId, toId, everything }: HandedOver,
  now: Temporal.Instant,
): Promise<void> {
  if (!everything) return
  const { rows } = await sql<Passed>`
    with held as (
      select v.id from event v where v.district_id = ${districtId} and v.holder_id = ${fromId} and v.status = 'planned' order by v.id for update)
    update event v set holder_id = o.id, unit_id = o.unit_id from held, member f, member o
    where v.district_id = ${districtId} and v.id = held.id and f.id = ${fromId} and o.id = ${toId}
    returning v.id, v.title, f.name as "from", o.name as "to"`.execute(trx)
  const passed = rows.map(({ id, ...data }) => happening(eventHistory.passed, { ...aboutEvent({ id }), data }))
  await recordAll(trx, clockwork(districtId), passed, now)
  await hint(
    trx,
    [fromId, toId],
    rows.map(({ id }) => ({ kind: 'event', id }) as const),
  )
}
