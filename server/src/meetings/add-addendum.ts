import { randomUUIDv7 } from 'node:crypto'
import { meetingHistory, meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { AddAddendum, AddendumAdded } from '@yigen/domain/meetings/minutes.ts'
import { addendumText } from '@yigen/domain/meetings/minutes-text.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { type LockedMeeting, lockMeeting } from './lock-meeting.ts'
import { digestOf, readMinutes } from './minutes.queries.ts'

/** What is wrong in frozen minutes is said beside them, one at a time, and signed by the same two. R17.4 */
export async function addAddendum(
  trx: Transaction<DB>,
  actor: Actor,
  meetingId: string,
  { words }: z.output<typeof AddAddendum>,
  now: Temporal.Instant,
): Promise<z.output<typeof AddendumAdded>> {
  const meeting = await lockMeeting(trx, actor, meetingId, 'addAddendum', now)
  await refuseIfOpen(trx, meeting)
  const minutes = await readMinutes(trx, meeting)
  const [id, digest] = [randomUUIDv7(), digestOf(addendumText(minutes.digest, words))]
  await trx
    .insertInto('minutes_addendum')
    .values({ district_id: actor.districtId, id, meeting_id: meetingId, words, digest, written_by: actor.memberId, written_at: now })
    .execute()
  await record(
    trx,
    actor,
    meetingHistory.addendumAdded,
    { subject: { kind: 'meeting', id: meetingId }, data: { number: meeting.number, words } },
    now,
  )
  return { id, meetingId, digest, at: now }
}

async function refuseIfOpen(trx: Transaction<DB>, { districtId, id }: LockedMeeting): Promise<void> {
  const { rows } = await sql`
    select from minutes_addendum a where a.district_id = ${districtId} and a.meeting_id = ${id} and (
      select count(*) from minutes_signature z where z.district_id = a.district_id and z.addendum_id = a.id and z.lapsed_at is null) < 2`.execute(
    trx,
  )
  if (rows.length > 0) throw new Refused(refusal(meetingRefusals.addendumOpen))
}
