import type { AgendaItemLifted, LiftAgendaItem } from '@yigen/domain/meetings/agenda.ts'
import { lendsAtOnce } from '@yigen/domain/meetings/meeting-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lendAtOnce } from '#lifts/lend-at-once.ts'
import { levelAboveMember } from '#lifts/level-asked.ts'
import { writeProposal } from '#lifts/write-proposal.ts'
import { behindItem } from './behind-item.ts'
import { lockItem } from './lock-item.ts'

/** What a meeting cannot settle is asked of the level above it, and comes back with its answer onto the next agenda. R17.5, R18.2 */
export async function liftAgendaItem(
  trx: Transaction<DB>,
  actor: Actor,
  itemId: string,
  proposal: z.output<typeof LiftAgendaItem>,
  now: Temporal.Instant,
): Promise<z.output<typeof AgendaItemLifted>> {
  const item = await lockItem(trx, actor, itemId, 'liftAgendaItem', now)
  const { relations, ...about } = await behindItem(trx, actor, item)
  const asked = await levelAboveMember(trx, actor.districtId, item.meeting.chairId)
  const atOnce = lendsAtOnce(item.meeting.asker, { owns: about.officerId === actor.memberId, relations })
  const lifted = await (atOnce ? lendAtOnce : writeProposal)(trx, actor, about, asked, proposal, now)
  return { ...lifted, meetingId: item.meeting.id, status: atOnce ? 'asked' : 'proposed' }
}
