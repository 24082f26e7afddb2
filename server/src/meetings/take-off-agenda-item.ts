import type { AgendaItemDone, TakeOffAgendaItem } from '@yigen/domain/meetings/agenda.ts'
import { whyNotTakeOff } from '@yigen/domain/meetings/meeting-steps.ts'
import { meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutItem, type LockedItem, lockItem } from './lock-item.ts'
import { setItem } from './set-item.ts'
import { workOfItem } from './work-of-item.ts'

/** It does not come up, and the reason stays. R17.2 */
export async function takeOffAgendaItem(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof TakeOffAgendaItem>,
  now: Temporal.Instant,
): Promise<z.output<typeof AgendaItemDone>> {
  const item = await lockItem(trx, actor, id, 'takeOffAgendaItem', now)
  refuseIf(whyNotTakeOff({ ...item, work: await countWork(trx, item) }))
  const version = await setItem(trx, actor, item, { taken_off_by: actor.memberId, taken_off_at: now, taken_off_why: reason })
  await record(trx, actor, meetingHistory.itemTakenOff, { ...aboutItem(item), data: { title: item.title, reason } }, now)
  return { id, meetingId: item.meeting.id, version, at: now }
}

async function countWork(trx: Transaction<DB>, { id, meeting: { districtId } }: LockedItem): Promise<number> {
  const { rows } = await sql<{ work: number }>`
    select ${workOfItem} as work from agenda_item i where i.district_id = ${districtId} and i.id = ${id}`.execute(trx)
  return rows[0]?.work ?? 0
}
