import { type Calendar, calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import type { YearTable } from '@yigen/domain/calendar/year-table.ts'
import { type DistrictSettings, settingsAt, type Versions } from '@yigen/domain/settings/district-numbers.ts'
import type { Kysely } from 'kysely'
import { keptUntilChanged } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'
import { settingsVersionsOf } from '#settings/settings.queries.ts'

/** The calendar of what begins at a moment: the official days, and the working time that the district had set by then. R4.13, R9.3 */
export type CalendarAt = (startAt: Temporal.Instant) => Calendar

/** What is told when a table is published. */
export const calendarKept = 'calendar'

/** Kept until a table is published: every step asks for it, and it changes once a year; what was started meanwhile is re-derived by the sweep (R9.4). */
const keptDays = keptUntilChanged(calendarKept, db => readDays(db))

export async function calendarsOf(db: Kysely<DB>, districtId: string): Promise<CalendarAt> {
  return inVersions(await keptDays(db, ''), await settingsVersionsOf(db, districtId))
}

/** By the tables of this moment, whatever was heard of them. */
export async function freshCalendarsOf(db: Kysely<DB>, districtId: string): Promise<CalendarAt> {
  return inVersions(await readDays(db), await settingsVersionsOf(db, districtId))
}

/** As they would be with this table published. R9.4 */
export async function calendarsWith(db: Kysely<DB>, districtId: string, { year, days }: YearTable): Promise<CalendarAt> {
  const known = await readDays(db)
  const others = [...known.days.values()].filter(({ date }) => !date.startsWith(`${year}-`))
  const years = new Set([...known.years, year])
  const calendar = calendarFrom([...others, ...days], [...years], known.version + 1, standardWorkingTime, statutoryDays)
  return inVersions(calendar, await settingsVersionsOf(db, districtId))
}

/** Of one moment. */
export const readCalendar = async (db: Kysely<DB>, districtId: string, startAt: Temporal.Instant): Promise<Calendar> =>
  (await calendarsOf(db, districtId))(startAt)

/** The official days as published so far, whose hours they are worked in is said when a district asks. Years and days in one look: between two a table may be published, and a year would be half there. */
async function readDays(db: Kysely<DB>): Promise<Calendar> {
  const rows = await db
    .selectFrom('calendar_year as y')
    .leftJoin('calendar_day as d', 'd.year', 'y.year')
    .select(['y.year', 'y.version', 'd.day', 'd.workday', 'd.name', 'd.kind'])
    .orderBy('d.day')
    .execute()
  return calendarFrom(
    rows.flatMap(({ day, workday, name, kind }) =>
      day === null || workday === null || name === null || kind === null ? [] : [{ date: day.toString(), workday, name, kind }],
    ),
    rows.map(row => row.year),
    Math.max(0, ...rows.map(row => row.version)),
    standardWorkingTime,
    statutoryDays,
  )
}

const worked = new WeakMap<Calendar, WeakMap<DistrictSettings, Calendar>>()

/** One calendar for each version: what is reckoned by it is kept with it (kept-deadline.ts). */
function inVersions(days: Calendar, versions: Versions): CalendarAt {
  const ofDays = worked.get(days) ?? new WeakMap<DistrictSettings, Calendar>()
  worked.set(days, ofDays)
  return startAt => {
    const settings = settingsAt(versions, startAt)
    const calendar = ofDays.get(settings) ?? { ...days, workingTime: settings.workingTime }
    ofDays.set(settings, calendar)
    return calendar
  }
}
