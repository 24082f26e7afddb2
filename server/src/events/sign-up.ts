import { randomInt, randomUUIDv7 } from 'node:crypto'
import type { EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { checkInCodeOf } from '@yigen/domain/events/check-in-code.ts'
import type { SignedUp, SignUp } from '@yigen/domain/events/event.ts'
import { whyNotEvent, whyNotMay, whyNotWait } from '@yigen/domain/events/event-steps.ts'
import { eventHistory } from '@yigen/domain/events/events.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotFileNow } from '@yigen/domain/requests/request-filing.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { aboutEvent } from './about-event.ts'
import { countSeats } from './count-seats.ts'
import { mayCome } from './event-sight.ts'
import { findEvent, lockEvent } from './lock-event.ts'

type Guest = { id: string; name: string; state: EnterpriseState }

/** A contact comes for an enterprise of theirs: to a seat while there is one, else in order behind those who wait. The enterprise is held before the event, as where it is closed. R20.3 */
export async function signUp(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { enterpriseId }: z.output<typeof SignUp>,
  now: Temporal.Instant,
): Promise<z.output<typeof SignedUp>> {
  refuseIf(whyNotMay('signUp', (await findEvent(trx, actor, id)).asker))
  const guest = await holdGuest(trx, actor, id, enterpriseId)
  const event = await lockEvent(trx, actor, id, 'alone')
  refuseIf(whyNotEvent('signUp', event, event.asker, now) ?? whyNotFileNow(guest))
  const { seated, waiting, last } = await countSeats(trx, event)
  const state = seated < event.seats ? 'seated' : 'waiting'
  if (state === 'waiting') refuseIf(whyNotWait(waiting))
  const signUpId = randomUUIDv7()
  const { districtId, memberId } = actor
  await trx
    .insertInto('event_sign_up')
    .values({
      ...{ district_id: districtId, id: signUpId, event_id: id, member_id: memberId, enterprise_id: enterpriseId, number: last + 1, state },
      ...{ code: checkInCodeOf(below => randomInt(below)), signed_up_at: now, moved_up_at: null, left_at: null },
      ...{ checked_in_by: null, checked_in_at: null, grade: null, graded_at: null },
    })
    .execute()
  const kind = state === 'seated' ? eventHistory.signedUp : eventHistory.queued
  await record(trx, actor, kind, { ...aboutEvent(event, enterpriseId), data: { title: event.title } }, now)
  await hint(trx, [event.holderId], [{ kind: 'event', id }])
  return { id, at: now, signUpId, state, ahead: state === 'waiting' ? waiting : null }
}

/** One of the actor's own that may come; 404 of any other. */
async function holdGuest(trx: Transaction<DB>, actor: Actor, eventId: string, enterpriseId: string): Promise<Guest> {
  const { rows } = await sql<Guest>`
    select e.id, e.name, e.state from enterprise e join event v on v.district_id = e.district_id and v.id = ${eventId}
    where e.district_id = ${actor.districtId} and e.id = ${enterpriseId} and ${whollySeen(actor)} and ${mayCome} for share of e`.execute(
    trx,
  )
  if (!rows[0]) throw new Refused(refusal(refusals.notFound, {}, { field: 'enterpriseId' }))
  return rows[0]
}
