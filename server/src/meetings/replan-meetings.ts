import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { nextMeeting } from '@yigen/domain/meetings/meeting-time.ts'
import { sql, type Transaction } from 'kysely'
import { freshCalendarsOf } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import type { Moves } from '#slice/follows.ts'

type Planned = { id: string; weekday: number; time: string; day: Temporal.PlainDate; after: Temporal.PlainDate | null }

/** A year's table says which Mondays are days off: meetings that are planned move with it, agendas that are frozen do not. R17.1, R9.4 */
export async function replanMeetings(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<Moves> {
  const calendar = (await freshCalendarsOf(trx, districtId))(now)
  for (const planned of await readPlanned(trx, districtId, now)) {
    const after = planned.after ?? dateIn(now).subtract({ days: 1 })
    const { day, movedFrom, startsAt, freezesAt } = nextMeeting(calendar, planned, after)
    if (day.equals(planned.day) || Temporal.Instant.compare(freezesAt, now) <= 0) continue
    await trx
      .updateTable('meeting')
      .set({ day, moved_from: movedFrom, starts_at: startsAt, freezes_at: freezesAt, changes: sql<number>`changes + 1` })
      .where('district_id', '=', districtId)
      .where('id', '=', planned.id)
      .execute()
  }
  return { moved: [], left: 0 }
}

/** With the day of the meeting before. */
async function readPlanned(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<Planned[]> {
  const { rows } = await sql<Planned>`
    select g.id, s.weekday, s.time, g.day, (select x.day from meeting x where x.district_id = g.district_id and x.series_id = g.series_id and x.number = g.number - 1) as after
    from meeting g join meeting_series s on s.district_id = g.district_id and s.id = g.series_id
    where g.district_id = ${districtId} and g.state = 'planned' and g.freezes_at > ${now} for update of g`.execute(trx)
  return rows
}
