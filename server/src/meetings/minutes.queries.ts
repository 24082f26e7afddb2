import { createHash } from 'node:crypto'
import type { SigningPart } from '@yigen/domain/meetings/meeting-state.ts'
import { MinutesContent, type MinutesSignature } from '@yigen/domain/meetings/minutes.ts'
import { minutesText } from '@yigen/domain/meetings/minutes-text.ts'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { composeMinutes } from './compose-minutes.ts'
import type { MeetingRow } from './lock-meeting.ts'

type OfMeeting = Pick<MeetingRow, 'id' | 'districtId' | 'seriesName'>
export type WrittenMinutes = { content: z.output<typeof MinutesContent>; text: string; digest: string; frozenAt: Temporal.Instant | null }
export type Signed = z.output<typeof MinutesSignature> & { addendumId: string | null; as: SigningPart; memberId: string; digest: string }

/** SHA-256 of what was read. R17.4 */
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The minutes as they were frozen, else as the meeting stands now. R17.4 */
export async function readMinutes(db: Kysely<DB>, meeting: OfMeeting): Promise<WrittenMinutes> {
  const frozen = await db
    .selectFrom('minutes')
    .select(['content', 'text', 'digest', 'frozen_at'])
    .where('district_id', '=', meeting.districtId)
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst()
  if (frozen) {
    const content = z.decode(MinutesContent, frozen.content as z.input<typeof MinutesContent>)
    return { content, text: frozen.text, digest: frozen.digest, frozenAt: frozen.frozen_at }
  }
  const content = await composeMinutes(db, meeting)
  const text = minutesText(content)
  return { content, text, digest: digestOf(text), frozenAt: null }
}

/** Who has signed what, of the minutes and of each addendum. */
export async function readSignatures(db: Kysely<DB>, { id, districtId }: Pick<MeetingRow, 'id' | 'districtId'>): Promise<Signed[]> {
  const { rows } = await sql<Signed>`
    select z.signed_as as "as", m.id as "memberId", m.name, m.title, z.signed_at as at, z.addendum_id as "addendumId", z.digest
    from minutes_signature z join member m on m.id = z.signed_by
    where z.district_id = ${districtId} and z.meeting_id = ${id} and z.lapsed_at is null order by z.signed_at, z.id`.execute(db)
  return rows
}
