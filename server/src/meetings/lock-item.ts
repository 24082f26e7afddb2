import type { MeetingStep } from '@yigen/domain/meetings/meeting-steps.ts'
import { meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { type LockedMeeting, lockMeeting } from './lock-meeting.ts'

export type LockedItem = {
  id: string
  meeting: LockedMeeting
  title: string
  enterpriseId: string | null
  subjectKind: string | null
  subjectId: string | null
  version: number
  minutes: string
  minutedBy: string | null
  carried: boolean
}

/** An item is taken with its meeting: one that was taken off is none any more. R12.2 */
export async function lockItem(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  step: MeetingStep,
  now: Temporal.Instant,
): Promise<LockedItem> {
  const { districtId } = actor
  const { rows: found } = await sql<{ meetingId: string }>`
    select i.meeting_id as "meetingId" from agenda_item i where i.district_id = ${districtId} and i.id = ${id}`.execute(trx)
  if (!found[0]) throw new Refused(refusal(refusals.notFound))
  const meeting = await lockMeeting(trx, actor, found[0].meetingId, step, now)
  const { rows } = await sql<Omit<LockedItem, 'meeting'> & { isOff: boolean }>`
    select i.id, i.title, i.enterprise_id as "enterpriseId", i.subject_kind as "subjectKind", i.subject_id as "subjectId", i.version, i.minutes, i.carried,
      ${nameOf(sql`i.minuted_by`)} as "minutedBy", i.taken_off_at is not null as "isOff"
    from agenda_item i where i.district_id = ${districtId} and i.id = ${id}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { isOff, ...item } = rows[0]
  if (isOff) throw new Refused(refusal(meetingRefusals.itemTakenOff))
  return { ...item, meeting }
}

export const aboutItem = ({ enterpriseId, meeting }: Pick<LockedItem, 'enterpriseId' | 'meeting'>) =>
  ({ subject: { kind: 'meeting', id: meeting.id }, enterpriseId }) as const
