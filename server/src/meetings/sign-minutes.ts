import { randomUUIDv7 } from 'node:crypto'
import type { SigningPart } from '@yigen/domain/meetings/meeting-state.ts'
import { whyNotMeeting } from '@yigen/domain/meetings/meeting-steps.ts'
import { meetingHistory, meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import { MinutesContent, type MinutesSigned, type SignMinutes } from '@yigen/domain/meetings/minutes.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lapseOtherWords } from './lapse-signature.ts'
import { askerOf, type MeetingRow, readLocked } from './lock-meeting.ts'
import { meetingSeen } from './meeting-sight.ts'
import { readMinutes, readSignatures } from './minutes.queries.ts'
import { tellSigned } from './tell-signed.ts'

type Sign = z.output<typeof SignMinutes>
/** What stands to be signed, as it is written now. */
type Signable = { digest: string; freeze: () => Promise<void> }

/** Chair and recorder sign what they have read, two persons; the second freezes it. An addendum the same way. R17.4 */
export async function signMinutes(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  sign: Sign,
  now: Temporal.Instant,
): Promise<z.output<typeof MinutesSigned>> {
  const meeting = await readLocked(trx, { districtId: actor.districtId, id }, meetingSeen(actor))
  if (!meeting) throw new Refused(refusal(refusals.notFound))
  const step = sign.addendumId ? 'addAddendum' : 'signMinutes'
  refuseIf(whyNotMeeting(step, meeting, askerOf(actor, meeting), now))
  const { digest, freeze } = sign.addendumId ? await readAddendum(trx, meeting, sign.addendumId) : await readUnfrozen(trx, meeting, now)
  if (digest !== sign.digest) throw new Refused(refusal(meetingRefusals.minutesMoved, {}, { field: 'digest', changed: { digest } }))
  if (!sign.addendumId) await lapseOtherWords(trx, actor, meeting, digest, now)
  const signed = (await readSignatures(trx, meeting)).filter(one => one.addendumId === sign.addendumId)
  if (signed.some(one => one.memberId === actor.memberId) || signed.length > 1) throw new Refused(refusal(meetingRefusals.minutesSigned))
  await insertSignature(trx, actor, meeting, { ...sign, as: actor.memberId === meeting.chairId ? 'chair' : 'recorder' }, now)
  const about = { subject: { kind: 'meeting', id }, data: { number: meeting.number, digest } } as const
  await record(trx, actor, meetingHistory.signed, about, now)
  const frozen = signed.length === 1
  if (frozen) await freeze()
  if (frozen) await record(trx, actor, sign.addendumId ? meetingHistory.addendumFrozen : meetingHistory.minutesFrozen, about, now)
  await tellSigned(trx, actor, meeting, frozen, now)
  return { meetingId: id, addendumId: sign.addendumId, frozen, digest, at: now }
}

async function readUnfrozen(trx: Transaction<DB>, meeting: MeetingRow, now: Temporal.Instant): Promise<Signable> {
  const { content, text, digest } = await readMinutes(trx, meeting)
  const row = {
    district_id: meeting.districtId,
    meeting_id: meeting.id,
    content: JSON.stringify(z.encode(MinutesContent, content)),
    text,
    digest,
    frozen_at: now,
  }
  return { digest, freeze: async () => void (await trx.insertInto('minutes').values(row).execute()) }
}

/** What was written is kept as it is; it is frozen once two have signed. */
async function readAddendum(trx: Transaction<DB>, { districtId, id }: MeetingRow, addendumId: string): Promise<Signable> {
  const row = await trx
    .selectFrom('minutes_addendum')
    .select('digest')
    .where('district_id', '=', districtId)
    .where('meeting_id', '=', id)
    .where('id', '=', addendumId)
    .executeTakeFirst()
  if (!row) throw new Refused(refusal(refusals.notFound))
  return { digest: row.digest, freeze: async () => {} }
}

const insertSignature = (
  trx: Transaction<DB>,
  actor: Actor,
  { id }: MeetingRow,
  { digest, addendumId, as }: Sign & { as: SigningPart },
  now: Temporal.Instant,
) =>
  trx
    .insertInto('minutes_signature')
    .values({
      ...{ district_id: actor.districtId, id: randomUUIDv7(), meeting_id: id, addendum_id: addendumId, signed_as: as },
      ...{ signed_by: actor.memberId, signed_at: now, digest, lapsed_at: null },
    })
    .execute()
