import { calendarAccess } from '@yigen/domain/calendar/calendar-access.ts'
import { isLateAtOnce, isSooner } from '@yigen/domain/calendar/due-move.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { tableChanges } from '@yigen/domain/calendar/table-changes.ts'
import type { YearPreview } from '@yigen/domain/calendar/year-preview.ts'
import { statutoryLeftOut, type YearTable } from '@yigen/domain/calendar/year-table.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Move } from '#slice/follows.ts'
import { followers } from '#slice/registry.ts'
import { calendarsWith } from './calendar.queries.ts'
import { fingerprintOf } from './fingerprint-of.ts'
import { publishedTable } from './published-table.ts'
import { whyNotTable } from './why-not-table.ts'

const mostShown = 200

/** What publishing this table would do: which days it changes, which running clocks of the district move and to when. Nothing is written. R9.4 */
export async function previewCalendarYear(db: Kysely<DB>, actor: Actor, table: YearTable, now: Temporal.Instant): Promise<YearPreview> {
  refuseIf(whyNotAccess(actor, calendarAccess.previewCalendarYear))
  const before = await publishedTable(db, table.year)
  refuseIf(whyNotTable(actor, table, before))
  const calendarAt = await calendarsWith(db, actor.districtId, table)
  const all = []
  for (const follow of followers('calendarPreviewed')) all.push(await follow(db, actor, calendarAt, now))
  const moved = all.flatMap(one => one.moved)
  const count = (which: (move: Move) => boolean) => moved.filter(which).length
  return {
    year: table.year,
    replaces: before?.version ?? null,
    changes: tableChanges(before?.days ?? [], table.days),
    lacks: statutoryLeftOut(table, statutoryDays),
    moved: moved.length,
    sooner: count(isSooner),
    later: count(move => !isSooner(move)),
    lateAtOnce: count(move => isLateAtOnce(move, now)),
    rungsOnly: all.reduce((sum, one) => sum + one.rungsOnly, 0),
    confirmed: all.reduce((sum, one) => sum + one.confirmed, 0),
    byKind: [...Map.groupBy(moved, ({ kind }) => kind)].map(([kind, of]) => ({ kind, count: of.length })),
    clocks: all.flatMap(one => one.shown).slice(0, mostShown),
    fingerprint: fingerprintOf({ ...table, replaces: before?.version ?? null, moved }),
  }
}
