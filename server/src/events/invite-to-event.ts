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
import { findEvent, lockEvent } from './lock-event.ts'

type Filter = z.output<typeof InviteToEvent>

/** Whom the filter of the register finds and nobody invited before; their people with an account are told at the door. The enterprises are held before the event, as where one is closed. R20.3 */
export async function inviteToEvent(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  filter: Filter,
  now: Temporal.Instant,
): Promise<z.output<typeof Invited>> {
  const seen = await findEvent(trx, actor, id)
  refuseIf(whyNotEvent('inviteToEvent', seen, seen.asker, now))
  const found = await holdUninvited(trx, actor, id, filter)
  if (found.length > mostInvited) throw new Refused(refusal(eventRefusals.tooManyToInvite, { most: mostInvited }))
  const event = await lockEvent(trx, actor, id, 'alone')
  refuseIf(whyNotEvent('inviteToEvent', event, event.asker, now))
  const invited = await inviteAll(trx, actor, id, found, now)
  if (invited.length === 0) throw new Refused(refusal(eventRefusals.nobodyToInvite))
  const to = await contactsOfAll(trx, actor.districtId, invited)
  const { title, place, startsAt } = event
  const data = { who: actor.unitName, title, place, startsAt: startsAt.toString() }
  await tell(trx, actor.districtId, eventNotices.invited, { ...aboutEvent(event), to, data }, now)
  const counts = { enterprises: invited.length, people: to.length }
  await record(trx, actor, eventHistory.invited, { ...aboutEvent(event), data: { title, ...counts } }, now)
  return { id, at: now, ...counts }
}

/** One more than may be invited at once tells that there are too many. */
async function holdUninvited(trx: Transaction<DB>, actor: Actor, id: string, filter: Filter): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from enterprise e where ${enterprisesFound(actor, filter)} and ${oneOf(sql`e.state`, followedStates)} and not exists (
      select from event_invitation i where i.district_id = e.district_id and i.event_id = ${id} and i.enterprise_id = e.id)
    order by e.id limit ${sql.lit(mostInvited + 1)} for key share of e`.execute(trx)
  return rows.map(row => row.id)
}

/** Those whom nobody invited meanwhile. */
async function inviteAll(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  id: string,
  enterpriseIds: readonly string[],
  now: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into event_invitation (district_id, event_id, enterprise_id, invited_by, invited_at)
    select ${districtId}, ${id}::uuid, one, ${memberId}::uuid, ${now}::timestamptz from unnest(${enterpriseIds}::uuid[]) one
    on conflict do nothing returning enterprise_id as id`.execute(trx)
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
