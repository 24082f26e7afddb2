import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'

export type PublishedTable = { version: number; days: CalendarDay[] }

/** The table of a year as it holds; null where there is none. */
export async function publishedTable(db: Kysely<DB>, year: number): Promise<PublishedTable | null> {
  const published = await db.selectFrom('calendar_year').select('version').where('year', '=', year).executeTakeFirst()
  if (!published) return null
  const days = await db
    .selectFrom('calendar_day')
    .select(['day', 'workday', 'name', 'kind'])
    .where('year', '=', year)
    .orderBy('day')
    .execute()
  return { version: published.version, days: days.map(({ day, ...rest }) => ({ date: day.toString(), ...rest })) }
}
