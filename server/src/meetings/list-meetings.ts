import type { ListMeetings, MeetingRow, Meetings } from '@yigen/domain/meetings/meeting.ts'
import { meetingAccess } from '@yigen/domain/meetings/meeting-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { nameOf } from '#people/names.ts'
import { heldColumns } from './held-columns.ts'
import { meetingSeen } from './meeting-sight.ts'
import { standingSignatures } from './standing-signatures.ts'

type Row = z.output<typeof MeetingRow>

/** The meetings that the reader sees, the latest first, with what became of each. */
export async function listMeetings(
  db: Kysely<DB>,
  actor: Actor,
  { seriesId, state, limit, after: cursor }: z.output<typeof ListMeetings>,
): Promise<z.output<typeof Meetings>> {
  refuseIf(whyNotAccess(actor, meetingAccess.listMeetings))
  const after = readTimeCursor(cursor)
  const { rows } = await sql<Row>`
    select ${heldColumns}, ${nameOf(sql`g.chair_id`)} as "chairName", ${nameOf(sql`g.recorder_id`)} as "recorderName",
      (select count(*)::int from agenda_item i where i.district_id = g.district_id and i.meeting_id = g.id and i.taken_off_at is null) as items,
      (select count(*)::int from meeting_decision x where x.district_id = g.district_id and x.meeting_id = g.id) as decisions,
      (select count(*)::int from meeting_decision x where x.district_id = g.district_id and x.meeting_id = g.id and x.done_at is not null) as "decisionsDone",
      (select count(*)::int from minutes_signature z where z.district_id = g.district_id and z.meeting_id = g.id and z.addendum_id is null and z.lapsed_at is null) as signatures,
      (select y.frozen_at from minutes y where y.district_id = g.district_id and y.meeting_id = g.id) as "frozenAt"
    from meeting g join meeting_series s on s.district_id = g.district_id and s.id = g.series_id
    where g.district_id = ${actor.districtId} and ${meetingSeen(actor)} ${seriesId ? sql`and g.series_id = ${seriesId}` : sql``} ${state ? sql`and g.state = ${state}` : sql``}
      ${after ? sql`and (g.starts_at, g.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by g.starts_at desc, g.id desc limit ${limit + 1}`.execute(db)
  const shown = await Promise.all(rows.slice(0, limit).map(row => withStanding(db, actor.districtId, row)))
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? writeTimeCursor(last.startsAt, last.id) : null }
}

/** Only minutes that one has signed are looked at again: they are few. */
const withStanding = async (db: Kysely<DB>, districtId: string, row: Row): Promise<Row> => ({
  ...row,
  signatures: await standingSignatures(db, { ...row, districtId }, { signatures: row.signatures, frozen: row.frozenAt !== null }),
})
