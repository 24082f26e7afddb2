import { foldCheckInCode } from '@yigen/domain/events/check-in-code.ts'
import type { CheckedIn, CheckIn } from '@yigen/domain/events/event.ts'
import { type ShownSignUp, whyNotCheckIn, whyNotEvent } from '@yigen/domain/events/event-steps.ts'
import { eventHistory, eventRefusals } from '@yigen/domain/events/events.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import { others } from '#requests/people-of-request.ts'
import { aboutEvent } from './about-event.ts'
import { lockEvent } from './lock-event.ts'
import { setSignUp } from './set-sign-up.ts'

type Shown = ShownSignUp & { id: string; memberId: string; enterpriseId: string; enterpriseName: string }

/** Who stands at the door is there: by the code on their phone, or by name. R20.3 */
export async function checkIn(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  by: z.output<typeof CheckIn>,
  now: Temporal.Instant,
): Promise<z.output<typeof CheckedIn>> {
  const event = await lockEvent(trx, actor, id, 'shared')
  refuseIf(whyNotEvent('checkIn', event, event.asker, now))
  const shown = await lockShown(trx, actor.districtId, by)
  if (!shown) throw new Refused(refusal(eventRefusals.checkInUnknown, {}, { field: 'code' }))
  refuseIf(whyNotCheckIn(id, shown, at => momentBlank(at, now)))
  const { id: signUpId, name, enterpriseName, enterpriseId, memberId } = shown
  await setSignUp(
    trx,
    { districtId: actor.districtId, id: signUpId, state: 'seated' },
    { checked_in_by: actor.memberId, checked_in_at: now },
  )
  const data = { title: event.title, name, enterprise: enterpriseName }
  await record(trx, actor, eventHistory.checkedIn, { ...aboutEvent(event, enterpriseId), data }, now)
  await hint(trx, others([memberId, event.holderId], actor.memberId), [{ kind: 'event', id }])
  return { id, at: now, signUpId, name, enterpriseName }
}

/** By the row of the list, or by the code; held, so that of two who check the same person in one is first. */
async function lockShown(trx: Transaction<DB>, districtId: string, { code, signUpId }: z.output<typeof CheckIn>): Promise<Shown | null> {
  const which = signUpId === null ? sql`s.code = ${foldCheckInCode(code)}` : sql`s.id = ${signUpId}`
  const { rows } = await sql<Shown>`
    select s.id, s.event_id as "eventId", v.title as "eventTitle", s.state, s.checked_in_at as "checkedInAt", s.member_id as "memberId", m.name,
      s.enterprise_id as "enterpriseId", e.name as "enterpriseName"
    from event_sign_up s join event v on v.district_id = s.district_id and v.id = s.event_id join member m on m.id = s.member_id
    join enterprise e on e.district_id = s.district_id and e.id = s.enterprise_id
    where s.district_id = ${districtId} and ${which} for update of s`.execute(trx)
  return rows[0] ?? null
}
