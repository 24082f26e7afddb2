import { tableChanges } from '@yigen/domain/calendar/table-changes.ts'
import { DayChangeOnWire } from '@yigen/domain/calendar/year-preview.ts'
import { Instant } from '@yigen/domain/wire/instant.ts'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { publishedTable } from './published-table.ts'

export const CalendarVersions = z
  .object({
    versions: z.array(
      z.object({
        version: z.number().int(),
        source: z.string(),
        publishedAt: Instant,
        /** how many due times moved by it; null of what was shipped */
        moved: z.number().int().nullable(),
        days: z.number().int(),
        /** against the one before; of the first, every day of it */
        changes: z.array(DayChangeOnWire),
      }),
    ),
  })
  .meta({ id: 'CalendarVersions' })

type Version = { version: number; source: string; publishedAt: Temporal.Instant; moved: number | null }

/** Every table that a year has had, the one that holds first: who published it when, and what it changed. R9.4 */
export async function listCalendarVersions(db: Kysely<DB>, year: number): Promise<z.output<typeof CalendarVersions>> {
  const holding = await publishedTable(db, year)
  const { rows: current } = await sql<Version>`
    select version, source, published_at as "publishedAt", moved from calendar_year where year = ${year}`.execute(db)
  const replaced = await db
    .selectFrom('calendar_replaced')
    .select(['version', 'source', 'published_at as publishedAt', 'moved', 'days'])
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .execute()
  const all = [...current.map(row => ({ ...row, days: holding?.days ?? [] })), ...replaced]
  return {
    versions: all.map(({ days, ...version }, i) => ({
      ...version,
      days: days.length,
      changes: tableChanges(all[i + 1]?.days ?? [], days),
    })),
  }
}
