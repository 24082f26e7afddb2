import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Invited, InviteToEvent } from '@yigen/domain/events/event.ts'
import { mostInvited } from '@yigen/domain/events/event-size.ts'
import { whyNotEvent } from '@yigen/domain/events/event-steps.ts'
import { eventHistory, eventNotices, eventRefusals } from '@yigen/domain/events/events.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { enterprisesFound } from '#enterprises/search-enterprises.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutEvent } from './about-event.ts'
import { lockEvent } from './lock-event.ts'

type Filter = z.output<typeof InviteToEvent>

/** Whom the filter of the register finds and nobody invited before; their people with an account are told at the door. R20.3 */
export async function inviteToEvent(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  filter: Filter,
  now: Temporal.Instant,
): Promise<z.output<typeof Invited>> {
  const event = await lockEvent(trx, actor, id, 'alone')
  refuseIf(whyNotEvent('inviteToEvent', event, event.asker, now))
  const found = await findUninvited(trx, actor, id, filter)
  if (found.length === 0) throw new Refused(refusal(eventRefusals.nobodyToInvite))
  if (found.length > mostInvited) throw new Refused(refusal(eventRefusals.tooManyToInvite, { most: mostInvited }))
  const { districtId, memberId } = actor
  await trx
    .insertInto('event_invitation')
    .values(found.map(enterprise_id => ({ district_id: districtId, event_id: id, enterprise_id, invited_by: memberId, invited_at: now })))
    .execute()
  const to = await contactsOfAll(trx, districtId, found)
  const { title, place, startsAt } = event
  const data = { who: actor.unitName, title, place, startsAt: startsAt.toString() }
  await tell(trx, districtId, eventNotices.invited, { ...aboutEvent(event), to, data }, now)
  const counts = { enterprises: found.length, people: to.length }
  await record(trx, actor, eventHistory.invited, { ...aboutEvent(event), data: { title, ...counts } }, now)
  return { id, at: now, ...counts }
}

/** One more than may be invited at once tells that there are too many. */
async function findUninvited(trx: Transaction<DB>, actor: Actor, id: string, filter: Filter): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from enterprise e where ${enterprisesFound(actor, filter)} and ${oneOf(sql`e.state`, followedStates)} and not exists (
      select from event_invitation i where i.district_id = e.district_id and i.event_id = ${id} and i.enterprise_id = e.id)
    limit ${sql.lit(mostInvited + 1)}`.execute(trx)
  return rows.map(row => row.id)
}

async function contactsOfAll(trx: Transaction<DB>, districtId: string, enterpriseIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ memberId: string }>`
    select distinct c.member_id as "memberId" from contact c
    where c.district_id = ${districtId} and c.enterprise_id = any(${enterpriseIds}::uuid[]) and c.removed_at is null and c.member_id is not null`.execute(
    trx,
  )
  return rows.map(({ memberId }) => memberId)
}
