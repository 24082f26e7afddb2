import { calendarHistory, calendarRefusals } from '@yigen/domain/calendar/calendar.slice.ts'
import { calendarAccess } from '@yigen/domain/calendar/calendar-access.ts'
import { changeWords, tableChanges } from '@yigen/domain/calendar/table-changes.ts'
import type { PublishYear } from '@yigen/domain/calendar/year-preview.ts'
import type { YearTable } from '@yigen/domain/calendar/year-table.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { tellChanged } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Moves } from '#slice/follows.ts'
import { followers } from '#slice/registry.ts'
import { calendarKept } from './calendar.queries.ts'
import { fingerprintOf } from './fingerprint-of.ts'
import { type PublishedTable, publishedTable } from './published-table.ts'
import { whyNotTable } from './why-not-table.ts'

/**
 * A year's table is entered or corrected, and does exactly what its preview showed, else nothing: every running clock of the district whose counted days changed is reckoned anew at once, other districts by
 * their sweep. What it replaces is kept. R9.4
 */
export async function publishCalendarYear(trx: Transaction<DB>, actor: Actor, table: PublishYear, now: Temporal.Instant) {
  refuseIf(whyNotAccess(actor, calendarAccess.publishCalendarYear))
  // two tables at one moment take their versions one after the other, else the second moves nothing
  await sql`lock table calendar_year in share row exclusive mode`.execute(trx)
  const before = await publishedTable(trx, table.year)
  refuseIf(whyNotTable(actor, table, before))
  const version = await replaceTable(trx, actor, table, now)
  await tellChanged(trx, calendarKept)
  const { moved, left } = await reckonAnew(trx, actor.districtId, now)
  const done = fingerprintOf({ ...table, replaces: before?.version ?? null, moved })
  refuseIf(done === table.previewed ? null : refusal(calendarRefusals.previewOutdated))
  await trx.updateTable('calendar_year').set({ moved: moved.length }).where('year', '=', table.year).execute()
  await recordTable(trx, actor, table, before, moved.length, now)
  return { year: table.year, version, rederived: moved.length - left, left }
}

/** What it replaces is kept as it was. Returns its version, the newest of all years. */
async function replaceTable(trx: Transaction<DB>, actor: Actor, { year, days }: YearTable, now: Temporal.Instant): Promise<number> {
  await sql`
    insert into calendar_replaced (version, year, days, source, published_by, published_at, moved)
    select y.version, y.year, (
      select coalesce(jsonb_agg(jsonb_build_object('date', d.day, 'workday', d.workday, 'name', d.name, 'kind', d.kind) order by d.day), '[]')
      from calendar_day d where d.year = y.year), y.source, y.published_by, y.published_at, y.moved
    from calendar_year y where y.year = ${year}`.execute(trx)
  const { rows } = await sql<{ version: number }>`
    insert into calendar_year (year, version, source, published_by, published_at)
    values (${year}, (select coalesce(max(version), 0) + 1 from calendar_year), ${actor.name}, ${actor.memberId}, ${now})
    on conflict (year) do update set version = excluded.version, source = excluded.source, published_by = excluded.published_by, published_at = excluded.published_at
    returning version`.execute(trx)
  await trx.deleteFrom('calendar_day').where('year', '=', year).execute()
  const rowOf = ({ date, ...day }: YearTable['days'][number]) => ({ day: Temporal.PlainDate.from(date), year, ...day })
  await trx.insertInto('calendar_day').values(days.map(rowOf)).execute()
  return rows[0]?.version ?? 1
}

async function reckonAnew(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<Moves> {
  const all: Moves[] = []
  for (const follow of followers('calendarPublished')) all.push(await follow(trx, districtId, now))
  return { moved: all.flatMap(one => one.moved), left: all.reduce((sum, one) => sum + one.left, 0) }
}

async function recordTable(
  trx: Transaction<DB>,
  actor: Actor,
  { year, days }: YearTable,
  before: PublishedTable | null,
  count: number,
  now: Temporal.Instant,
): Promise<void> {
  const subject = { kind: 'calendarYear', id: String(year) } as const
  if (!before) return void (await record(trx, actor, calendarHistory.yearPublished, { subject, data: { year } }, now))
  const what = changeWords(tableChanges(before.days, days))
  await record(trx, actor, calendarHistory.yearCorrected, { subject, data: { year, what, count } }, now)
}
