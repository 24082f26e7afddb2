import { type Calendar, calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import type { Kysely } from 'kysely'
import { keptUntilChanged } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'

/** The official calendar as published so far, from the database. */
export async function readFreshCalendar(db: Kysely<DB>): Promise<Calendar> {
  const years = await db.selectFrom('calendar_year').select(['year', 'version']).orderBy('year').execute()
  const days = await db.selectFrom('calendar_day').select(['day', 'workday', 'name', 'kind']).orderBy('day').execute()
  return calendarFrom(
    days.map(row => ({ date: row.day.toString(), workday: row.workday, name: row.name, kind: row.kind })),
    years.map(row => row.year),
    Math.max(0, ...years.map(row => row.version)),
  )
}

/** What is told when a table is published. */
export const calendarKept = 'calendar'

const kept = keptUntilChanged(calendarKept, db => readFreshCalendar(db))

/** The same, kept until a table is published: every step asks for it, and it changes once a year; what was started meanwhile is re-derived by the sweep (R9.4). */
export const readCalendar = (db: Kysely<DB>): Promise<Calendar> => kept(db, '')
