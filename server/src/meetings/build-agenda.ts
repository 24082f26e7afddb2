import type { AgendaBuilt } from '@yigen/domain/meetings/agenda.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { freezeAgenda } from './freeze-agenda.ts'
import { lockMeeting } from './lock-meeting.ts'
import { countItems, writeAgenda } from './write-agenda.ts'

/** The agenda gathers what happened by now; from 08:00 of its day on it is frozen. Built twice it is the same. R17.2 */
export async function buildAgenda(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof AgendaBuilt>> {
  const meeting = await lockMeeting(trx, actor, id, 'buildAgenda', now)
  if (meeting.state !== 'planned') return { id, frozen: true, items: await countItems(trx, meeting), added: 0, at: now }
  const due = Temporal.Instant.compare(now, meeting.freezesAt) >= 0
  const added = due ? await freezeAgenda(trx, actor, meeting, now) : await writeAgenda(trx, meeting, now)
  return { id, frozen: due, items: await countItems(trx, meeting), added, at: now }
}
