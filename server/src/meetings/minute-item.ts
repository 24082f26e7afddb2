import type { AgendaItemDone, MinuteItem } from '@yigen/domain/meetings/agenda.ts'
import { meetingHistory, meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lapseSignature } from './lapse-signature.ts'
import { aboutItem, type LockedItem, lockItem } from './lock-item.ts'
import { setItem } from './set-item.ts'

/** What was said of an item; left open, it stands on the next agenda. Who writes on an older version is refused with what is there now. R17.4 */
export async function minuteItem(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words, carried, seen }: z.output<typeof MinuteItem>,
  now: Temporal.Instant,
): Promise<z.output<typeof AgendaItemDone>> {
  const item = await lockItem(trx, actor, id, 'minuteItem', now)
  refuseIfMoved(item, seen)
  const version = await setItem(trx, actor, item, { minutes: words, minuted_by: actor.memberId, minuted_at: now, carried })
  await lapseSignature(trx, actor, item.meeting, now)
  await record(trx, actor, meetingHistory.minuted, { ...aboutItem(item), data: { title: item.title, words } }, now)
  return { id, meetingId: item.meeting.id, version, at: now }
}

function refuseIfMoved({ version, minutes: words, carried, minutedBy }: LockedItem, seen: number): void {
  if (version === seen) return
  const changed = { version, words, carried }
  throw new Refused(refusal(meetingRefusals.itemMoved, { who: minutedBy ?? '' }, { field: 'seen', changed }))
}
