import type { EventAsker, EventState, OwnSignUp } from '@yigen/domain/events/event-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { eventKnown } from './event-sight.ts'

export type EventFacts = EventState & {
  id: string
  districtId: string
  title: string
  place: string
  seats: number
  version: number
  holderId: string
}
export type LockedEvent = EventFacts & { asker: EventAsker; own: (OwnSignUp & { id: string; enterpriseId: string }) | null }

/** Over `event v`. */
export const eventFacts = sql`
  v.id, v.district_id as "districtId", v.title, v.place, v.seats, v.version, v.holder_id as "holderId", v.status, v.starts_at as "startsAt", v.ends_at as "endsAt"`

/** An event as the actor finds it; what is not there for them is 404. R12.2 */
export async function findEvent(db: Kysely<DB>, actor: Actor, id: string): Promise<LockedEvent> {
  const { rows } = await sql<Omit<LockedEvent, 'asker'>>`
    select ${eventFacts}, (
      select json_build_object('id', s.id, 'enterpriseId', s.enterprise_id, 'state', s.state, 'checkedInAt', s.checked_in_at, 'grade', s.grade)
      from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.member_id = ${actor.memberId} and s.state <> 'left') as own
    from event v where v.district_id = ${actor.districtId} and v.id = ${id} and ${eventKnown(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return { ...rows[0], asker: askerOfEvent(actor, rows[0]) }
}

/**
 * The same, held until the step ends, and read once it is held. `alone`: who signs up or leaves, one after the other, so that seats are counted as they are;
 * `shared`: many are checked in at once, and nobody closes it meanwhile. R20.3
 */
export async function lockEvent(trx: Transaction<DB>, actor: Actor, id: string, how: 'shared' | 'alone'): Promise<LockedEvent> {
  const lock = how === 'shared' ? sql`for share` : sql`for update`
  await sql`select from event v where v.district_id = ${actor.districtId} and v.id = ${id} ${lock}`.execute(trx)
  return findEvent(trx, actor, id)
}

/** How the actor stands to an event. */
export function askerOfEvent(actor: Actor, { holderId, own }: { holderId: string; own: OwnSignUp | null }): EventAsker {
  const { roles, language, memberId } = actor
  const relations = is(actor, 'contact') ? (['enterprise'] as const) : []
  return { roles, language, relations, made: holderId === memberId, ofTeam: isMinisterOf(actor, holderId), own }
}
