import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Instant } from '@yigen/domain/wire/instant.ts'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { settingsVersionsOf } from '#settings/settings.queries.ts'

const Day = z.object({ date: z.string(), workday: z.boolean(), name: z.string(), kind: z.enum(['holiday', 'make-up']) })
export const CalendarYears = z
  .object({
    years: z.array(z.object({ year: z.number().int(), version: z.number().int(), source: z.string(), days: z.array(Day) })),
    /** this year and the next few, where they have none: what the regulation fixes by itself */
    untabled: z.array(z.object({ year: z.number().int(), days: z.array(Day) })),
    /** in their order: what holds for what begins from then on */
    workingTimes: z.array(z.object({ validFrom: Instant, workingTime: z.array(z.object({ from: z.string(), to: z.string() })) })),
  })
  .meta({ id: 'CalendarYears' })

/** The longest promise, of a thousand working days, ends in the fifth. */
const yearsAhead = 5

/** Every official table there is, the latest year first, what holds where one is missing, and the hours the district works, in their versions. R9.3, R9.4, R4.13 */
export async function listCalendarYears(
  db: Kysely<DB>,
  { districtId }: Actor,
  now: Temporal.Instant,
): Promise<z.output<typeof CalendarYears>> {
  const years = await db.selectFrom('calendar_year').select(['year', 'version', 'source']).orderBy('year', 'desc').execute()
  const days = await db.selectFrom('calendar_day').select(['day', 'year', 'workday', 'name', 'kind']).orderBy('day').execute()
  const versions = await settingsVersionsOf(db, districtId)
  return {
    untabled: untabledFrom(dateIn(now).year, new Set(years.map(({ year }) => year))),
    workingTimes: versions.map(({ validFrom, workingTime }) => ({ validFrom, workingTime: [...workingTime] })),
    years: years.map(year => ({
      ...year,
      days: days
        .filter(day => day.year === year.year)
        .map(({ day, workday, name, kind }) => ({ date: day.toString(), workday, name, kind })),
    })),
  }
}

function untabledFrom(thisYear: number, tabled: ReadonlySet<number>) {
  const years = Array.from({ length: yearsAhead + 1 }, (_, ahead) => thisYear + ahead)
  return years.filter(year => !tabled.has(year)).map(year => ({ year, days: [...statutoryDays(year).values()] }))
}
