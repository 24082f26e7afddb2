import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotOfferSwap } from '@yigen/domain/stations/station-steps.ts'
import { dutyNotices, sessionHistory, stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import type { OfferSwap, SwapDone } from '@yigen/domain/stations/swap.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { aboutSession, type HeldSession, holdSessions } from './lock-session.ts'

/** Whose duty it is offers it: to one colleague for a duty of theirs, or to the team. Nothing changes until it is taken. R19.2 */
export async function offerSwap(
  trx: Transaction<DB>,
  actor: Actor,
  dutyId: string,
  { wantedDutyId, words }: z.output<typeof OfferSwap>,
  now: Temporal.Instant,
): Promise<z.output<typeof SwapDone>> {
  const { session, memberId, offered } = await holdDuty(trx, actor, dutyId)
  const duty = { startsAt: session.startsAt, planned: session.state === 'planned', offered }
  refuseIf(whyNotOfferSwap(duty, { own: memberId === actor.memberId, language: actor.language }, now))
  const wantedOf = wantedDutyId === null ? null : await ownerOfWanted(trx, actor, wantedDutyId, now)
  const id = randomUUIDv7()
  await trx
    .insertInto('duty_swap')
    .values({
      ...{
        district_id: actor.districtId,
        id,
        duty_id: dutyId,
        wanted_duty_id: wantedDutyId,
        words,
        offered_by: actor.memberId,
        offered_at: now,
      },
      ...{ state: 'open', given_duty_id: null, answered_by: null, answered_at: null },
    })
    .execute()
  const to = wantedOf === null ? others(await teamOf(trx, session), actor.memberId) : [wantedOf]
  const said = { station: session.stationName, from: momentBlank(session.startsAt, now) }
  await record(trx, actor, sessionHistory.swapOffered, { ...aboutSession(session), data: said }, now)
  const data = { who: actor.name, station: session.stationName, startsAt: session.startsAt.toString() }
  await tell(trx, actor.districtId, dutyNotices.swapOffered, { ...aboutSession(session), to, data }, now)
  return { id, sessionId: session.id, state: 'open', at: now }
}

/** 404 of a duty that is no more, and to the enterprise. */
async function holdDuty(trx: Transaction<DB>, actor: Actor, id: string) {
  const { rows } = await sql<{ sessionId: string }>`
    select d.session_id as "sessionId" from duty d where d.district_id = ${actor.districtId} and d.id = ${id} and d.ended_at is null`.execute(
    trx,
  )
  const [session] = rows[0] && isOfOffice(actor) ? await holdSessions(trx, actor.districtId, [rows[0].sessionId]) : []
  const duty = session?.onDuty.find(one => one.id === id)
  if (!session || !duty) throw new Refused(refusal(refusals.notFound))
  const { rows: open } = await sql`
    select from duty_swap z where z.district_id = ${actor.districtId} and z.duty_id = ${id} and z.state = 'open'`.execute(trx)
  return { session, memberId: duty.memberId, offered: open.length > 0 }
}

/** 400 unless somebody else's, still to come. */
async function ownerOfWanted(trx: Transaction<DB>, { districtId, memberId }: Actor, id: string, now: Temporal.Instant): Promise<string> {
  const { rows } = await sql<{ memberId: string }>`
    select d.member_id as "memberId" from duty d where d.district_id = ${districtId} and d.id = ${id} and d.ended_at is null and lower(d.during) > ${now}`.execute(
    trx,
  )
  const owner = rows[0]?.memberId
  if (!owner) throw new Refused(refusal(stationRefusals.swapNotTheirs, {}, { field: 'wantedDutyId' }))
  if (owner === memberId) throw new Refused(refusal(stationRefusals.swapOwn, {}, { field: 'wantedDutyId' }))
  return owner
}

/** The officers of the minister whose station it is. */
async function teamOf(trx: Transaction<DB>, { districtId, ministerId }: HeldSession): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from member m where m.district_id = ${districtId} and m.minister_id = ${ministerId} and m.state = 'active' and 'officer' = any(m.roles)`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}
