import type { MeetingDone, NameSubstitute } from '@yigen/domain/meetings/meeting.ts'
import type { PartAtMeeting } from '@yigen/domain/meetings/meeting-state.ts'
import { whyNotMeeting } from '@yigen/domain/meetings/meeting-steps.ts'
import { meetingHistory, meetingNotices, meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { askerOf, type MeetingRow, readLocked } from './lock-meeting.ts'
import { meetingSeen } from './meeting-sight.ts'
import { namesOf, peopleOfOffice } from './series-people.ts'

type Named = z.output<typeof NameSubstitute>

/** Who is away names who stands in; else the superior of who chairs does. Who stands in for the chair chairs, and signs. R17.1 */
export async function nameSubstitute(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  named: Named,
  now: Temporal.Instant,
): Promise<z.output<typeof MeetingDone>> {
  const meeting = await readLocked(trx, { districtId: actor.districtId, id }, meetingSeen(actor))
  if (!meeting) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotMeeting('nameSubstitute', meeting, { ...askerOf(actor, meeting), away: named.awayId === actor.memberId }, now))
  const part = await readPart(trx, meeting, named)
  await refuseUnfit(trx, meeting, named, part)
  await writeSubstitute(trx, actor, meeting, named, part, now)
  await recordNamed(trx, actor, meeting, named, now)
  return { id, at: now }
}

async function readPart(trx: Transaction<DB>, { districtId, id }: MeetingRow, { awayId }: Named): Promise<PartAtMeeting> {
  const { rows } = await sql<{ part: PartAtMeeting }>`
    select x.part from meeting_person x where x.district_id = ${districtId} and x.meeting_id = ${id} and x.member_id = ${awayId}`.execute(
    trx,
  )
  if (rows[0]) return rows[0].part
  const names = await namesOf(trx, [awayId])
  throw new Refused(refusal(meetingRefusals.notExpected, { name: names.get(awayId) ?? '' }, { field: 'awayId' }))
}

/** Somebody of the office, not themself, and of chair and recorder there stay two. */
async function refuseUnfit(trx: Transaction<DB>, meeting: MeetingRow, { awayId, substituteId }: Named, part: PartAtMeeting): Promise<void> {
  const other = part === 'chair' ? meeting.recorderId : part === 'recorder' ? meeting.chairId : null
  if (substituteId === awayId || substituteId === other)
    throw new Refused(refusal(meetingRefusals.substituteSame, {}, { field: 'substituteId' }))
  const [known] = await peopleOfOffice(trx, meeting.districtId, [substituteId])
  if (!known) throw new Refused(refusal(meetingRefusals.decisionNoOwner, {}, { field: 'substituteId' }))
}

async function writeSubstitute(
  trx: Transaction<DB>,
  actor: Actor,
  { id }: MeetingRow,
  { awayId, substituteId }: Named,
  part: PartAtMeeting,
  now: Temporal.Instant,
) {
  const { districtId, memberId } = actor
  await trx
    .updateTable('meeting_person')
    .set({ substitute_id: substituteId, named_by: memberId, named_at: now })
    .where('district_id', '=', districtId)
    .where('meeting_id', '=', id)
    .where('member_id', '=', awayId)
    .execute()
  if (part === 'member') return
  await trx
    .updateTable('meeting')
    .set(part === 'chair' ? { chair_id: substituteId } : { recorder_id: substituteId })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}

async function recordNamed(
  trx: Transaction<DB>,
  actor: Actor,
  meeting: MeetingRow,
  { awayId, substituteId }: Named,
  now: Temporal.Instant,
) {
  const names = await namesOf(trx, [awayId, substituteId])
  const [away, substitute] = [names.get(awayId) ?? '', names.get(substituteId) ?? '']
  const about = { subject: { kind: 'meeting', id: meeting.id } } as const
  await record(trx, actor, meetingHistory.substituted, { ...about, data: { away, substitute } }, now)
  const data = { who: actor.name, away, series: meeting.seriesName, startsAt: meeting.startsAt.toString() }
  await tell(trx, meeting.districtId, meetingNotices.substitute, { ...about, to: others([substituteId], actor.memberId), data }, now)
}
