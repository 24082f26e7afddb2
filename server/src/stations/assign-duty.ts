import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { AssignDuty, SessionDone } from '@yigen/domain/stations/station.ts'
import { dutyNotices, stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { news, tellAll } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { holdPeople } from './hold-people.ts'
import { aboutSession, type HeldSession, lockSession } from './lock-session.ts'
import { seatOfficers } from './seat-officers.ts'

/** The minister puts an officer at a desk, or takes one from it; both hear of it at once. R19.2 */
export async function assignDuty(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { desk, memberId, seen }: z.output<typeof AssignDuty>,
  now: Temporal.Instant,
): Promise<z.output<typeof SessionDone>> {
  await holdPeople(trx, actor.districtId, [memberId])
  const session = await lockSession(trx, actor, id, 'assignDuty', now)
  if (desk > session.desks) throw new Refused(refusal(stationRefusals.dutyNoDesk, {}, { field: 'desk' }))
  const seats = seatsOf(session)
  if (seats[desk - 1] !== seen) throw new Refused(refusal(stationRefusals.dutyMoved, {}, { changed: { sessions: [{ id, seats }] } }))
  const [seated] = await seatOfficers(trx, actor, [{ session, seats: seats.with(desk - 1, memberId) }], now)
  const data = { station: session.stationName, startsAt: session.startsAt.toString() }
  const about = aboutSession(session)
  await tellAll(
    trx,
    actor.districtId,
    [
      news(dutyNotices.yours, { ...about, to: others(seated?.came ?? [], actor.memberId), data }),
      news(dutyNotices.notYours, { ...about, to: others(seated?.left ?? [], actor.memberId), data }),
    ],
    now,
  )
  return { id, stationId: session.stationId, at: now }
}

/** Desk by desk, who sits there. */
export const seatsOf = ({ desks, onDuty }: Pick<HeldSession, 'desks' | 'onDuty'>): (string | null)[] =>
  Array.from({ length: desks }, (_, i) => onDuty.find(({ desk }) => desk === i + 1)?.memberId ?? null)
