import type { ProjectView } from '@yigen/domain/landings/project-view.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { readGates } from '#projects/gates.queries.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { readProject } from './project-page.queries.ts'
import { reckonProject } from './reckon-project.ts'
import { standingAbove } from './standing-above.ts'
import { toEnterprise } from './to-enterprise.ts'
import { toOffice } from './to-office.ts'
import { toUnit } from './to-unit.ts'

/** One project: whole for its people, how far and what is next for the enterprise, its own milestones for a unit. R13.7 */
export async function getProject(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<z.output<typeof ProjectView>> {
  const [settings, gates, calendar] = [
    await settingsOf(db, actor.districtId, now),
    await readGates(db, actor.districtId),
    await readCalendar(db, actor.districtId, now),
  ]
  const read = await readProject(db, actor, id, { now, stuckDays: settings.numbers.stuckDays })
  const above = await standingAbove(db, actor, read.row, read.page, now)
  const known = { ...read, gates, reckoned: reckonProject(calendar, read.page, now), above, calendar, now }
  if (is(actor, 'contact')) return toEnterprise(actor, known)
  return read.row.seen === 'whole' ? toOffice(actor, known) : toUnit(actor, known)
}
