import { whyNotMeeting } from '@yigen/domain/meetings/meeting-steps.ts'
import type { Addendum, Minutes } from '@yigen/domain/meetings/minutes.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { askerOf, type MeetingRow, readMeetingRow } from './lock-meeting.ts'
import { readMinutes, readSignatures, type Signed } from './minutes.queries.ts'

type View = z.output<typeof Minutes>

/** The minutes: as they would be signed, or as they were frozen, with both signatures and what was added. R17.4 */
export async function getMinutes(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<View> {
  const meeting = await readMeetingRow(db, actor, id)
  const minutes = await readMinutes(db, meeting)
  const signed = (await readSignatures(db, meeting)).filter(one => one.addendumId !== null || one.digest === minutes.digest)
  const asker = askerOf(actor, meeting)
  const may = (step: 'signMinutes' | 'addAddendum') => whyNotMeeting(step, meeting, asker, now) === null
  const addenda = await readAddenda(db, actor, meeting, signed, may('addAddendum'))
  return {
    ...minutes,
    ...{ meetingId: id, seriesName: meeting.seriesName, addenda, signatures: signed.filter(one => one.addendumId === null) },
    maySign: may('signMinutes') && isUnsigned(signed, actor, null),
    mayAdd: may('addAddendum') && addenda.every(({ frozenAt }) => frozenAt !== null),
  }
}

const isUnsigned = (signed: readonly Signed[], { memberId }: Actor, addendumId: string | null): boolean =>
  !signed.some(one => one.addendumId === addendumId && one.memberId === memberId)

async function readAddenda(
  db: Kysely<DB>,
  actor: Actor,
  { districtId, id }: MeetingRow,
  signed: readonly Signed[],
  may: boolean,
): Promise<z.output<typeof Addendum>[]> {
  const { rows } = await sql<Pick<z.output<typeof Addendum>, 'id' | 'words' | 'writtenBy' | 'writtenAt' | 'digest'>>`
    select a.id, a.words, ${nameOf(sql`a.written_by`)} as "writtenBy", a.written_at as "writtenAt", a.digest from minutes_addendum a
    where a.district_id = ${districtId} and a.meeting_id = ${id} order by a.written_at, a.id`.execute(db)
  return rows.map(row => {
    const signatures = signed.filter(one => one.addendumId === row.id)
    const second = signatures[1]
    return { ...row, signatures, frozenAt: second?.at ?? null, maySign: may && !second && isUnsigned(signed, actor, row.id) }
  })
}
