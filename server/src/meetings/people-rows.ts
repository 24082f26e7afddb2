import type { AtMeeting } from '@yigen/domain/meetings/meeting.ts'
import { whyNotMeeting } from '@yigen/domain/meetings/meeting-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { onLeave } from '#people/on-leave.ts'
import { askerOf, type MeetingRow } from './lock-meeting.ts'

type Row = Omit<z.output<typeof AtMeeting>, 'substitute' | 'mayName'> & {
  substituteId: string | null
  substituteName: string | null
  namedBy: string | null
}

/** Over `member m`: as a page names them. */
export const personColumns = (at: Temporal.Instant) => sql`
  m.id as "memberId", m.name, m.title, (select v.short_name from unit v where v.id = m.unit_id) as "unitName", ${onLeave(at)} as "onLeave"`

/** Who is expected, away on the day or not, and who stands in. R17.1 */
export async function readPeople(
  db: Kysely<DB>,
  actor: Actor,
  meeting: MeetingRow,
  now: Temporal.Instant,
): Promise<z.output<typeof AtMeeting>[]> {
  const { rows } = await sql<Row>`
    select ${personColumns(meeting.startsAt)}, x.part as "as", x.present, x.substitute_id as "substituteId", ${nameOf(sql`x.substitute_id`)} as "substituteName",
      ${nameOf(sql`x.named_by`)} as "namedBy"
    from meeting_person x join member m on m.id = x.member_id where x.district_id = ${meeting.districtId} and x.meeting_id = ${meeting.id} order by x.position`.execute(
    db,
  )
  return rows.map(({ substituteId, substituteName, namedBy, ...person }) => ({
    ...person,
    substitute: substituteId ? { memberId: substituteId, name: substituteName ?? '', namedBy: namedBy ?? '' } : null,
    mayName:
      whyNotMeeting('nameSubstitute', meeting, { ...askerOf(actor, meeting), away: person.memberId === actor.memberId }, now) === null,
  }))
}
