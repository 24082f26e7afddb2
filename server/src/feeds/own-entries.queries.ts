import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { CalendarEntry } from '#slice/calendar-entries.ts'
import { calendarEntries } from '#slice/registry.ts'
import type { FeedOf } from './feed.queries.ts'

export type OwnEntry = CalendarEntry & { kind: string }

/** Nobody has so many days; a calendar that is too long is one a phone drops. */
const mostEntries = 2000

/** What every slice puts into somebody's calendar, in one statement. */
export async function readOwnEntries(db: Kysely<DB>, whose: FeedOf, since: Temporal.Instant): Promise<OwnEntry[]> {
  const each = Object.entries(calendarEntries()).map(
    ([kind, { of }]) => sql`select ${sql.lit(kind)} as kind, o.id, o.name, o.place, o."startsAt", o."endsAt", o.changes, o."calledOff"
      from (${of(whose, since)}) o`,
  )
  const { rows } = await sql<OwnEntry>`
    select x.kind, x.id, x.name, x.place, x."startsAt", x."endsAt", x.changes, x."calledOff" from (${sql.join(each, sql` union all `)}) x
    order by x."startsAt", x.id limit ${mostEntries}`.execute(db)
  return rows
}
