import { calendarHistory, calendarRefusals } from '@yigen/domain/calendar/calendar.slice.ts'
import { calendarAccess } from '@yigen/domain/calendar/calendar-access.ts'
import { whyNotYearTable, type YearTable } from '@yigen/domain/calendar/year-table.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { tellChanged } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { followers } from '#slice/registry.ts'
import { calendarKept } from './calendar.queries.ts'

/** A year's table is entered or replaced; every provisional due time of the district is reckoned again at once, other districts by their sweep. R9.4 */
export async function publishCalendarYear(trx: Transaction<DB>, actor: Actor, table: YearTable, now: Temporal.Instant) {
  refuseIf(whyNotAccess(actor, calendarAccess.publishCalendarYear))
  refuseIf(whyNotTable(actor, table))
  // two tables at one moment take their versions one after the other, else the second moves nothing
  await sql`lock table calendar_year in share row exclusive mode`.execute(trx)
  const { rows } = await sql<{ version: number }>`
    insert into calendar_year (year, version, source, published_by, published_at)
    values (${table.year}, (select coalesce(max(version), 0) + 1 from calendar_year), ${actor.name}, ${actor.memberId}, ${now})
    on conflict (year) do update set version = excluded.version, source = excluded.source, published_by = excluded.published_by, published_at = excluded.published_at
    returning version`.execute(trx)
  await trx.deleteFrom('calendar_day').where('year', '=', table.year).execute()
  await trx
    .insertInto('calendar_day')
    .values(
      table.days.map(day => ({
        day: Temporal.PlainDate.from(day.date),
        year: table.year,
        workday: day.workday,
        name: day.name,
        kind: day.kind,
      })),
    )
    .execute()
  await tellChanged(trx, calendarKept)
  let rederived = 0
  for (const follow of followers('calendarPublished')) rederived += await follow(trx, actor.districtId, now)
  await record(
    trx,
    actor,
    calendarHistory.yearPublished,
    { subject: { kind: 'calendarYear', id: String(table.year) }, data: { year: table.year } },
    now,
  )
  return { year: table.year, version: rows[0]?.version ?? 1, rederived }
}

function whyNotTable(actor: Actor, table: YearTable) {
  const fault = whyNotYearTable(table, actor.language)
  return fault === null ? null : refusal(calendarRefusals.yearTableFaulty, { fault }, { field: 'days' })
}
