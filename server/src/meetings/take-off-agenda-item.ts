import type { AgendaItemDone, TakeOffAgendaItem } from '@yigen/domain/meetings/agenda.ts'
import { meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutItem, lockItem } from './lock-item.ts'
import { setItem } from './set-item.ts'

/** It does not come up, and the reason stays. R17.2 */
export async function takeOffAgendaItem(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof TakeOffAgendaItem>,
  now: Temporal.Instant,
): Promise<z.output<typeof AgendaItemDone>> {
  const item = await lockItem(trx, actor, id, 'takeOffAgendaItem', now)
  const version = await setItem(trx, actor, item, { taken_off_by: actor.memberId, taken_off_at: now, taken_off_why: reason })
  await record(trx, actor, meetingHistory.itemTakenOff, { ...aboutItem(item), data: { title: item.title, reason } }, now)
  return { id, meetingId: item.meeting.id, version, at: now }
}
