import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '#database/schema.ts'

const Day = z.object({ date: z.string(), workday: z.boolean(), name: z.string(), kind: z.enum(['holiday', 'make-up']) })
export const CalendarYears = z
  .object({ years: z.array(z.object({ year: z.number().int(), version: z.number().int(), source: z.string(), days: z.array(Day) })) })
  .meta({ id: 'CalendarYears' })

/** Every official table there is, the latest year first. */
export async function listCalendarYears(db: Kysely<DB>): Promise<z.output<typeof CalendarYears>> {
  const years = await db.selectFrom('calendar_year').select(['year', 'version', 'source']).orderBy('year', 'desc').execute()
  const days = await db.selectFrom('calendar_day').select(['day', 'year', 'workday', 'name', 'kind']).orderBy('day').execute()
  return {
    years: years.map(year => ({
      ...year,
      days: days
        .filter(day => day.year === year.year)
        .map(({ day, workday, name, kind }) => ({ date: day.toString(), workday, name, kind })),
    })),
  }
}
