import type { ProjectView } from '@yigen/domain/landings/project-view.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { itemsInForce } from '#projects/gates.queries.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { readProject } from './project-page.queries.ts'
import { standingAt } from './project-standing.ts'
import { reckonProject } from './reckon-project.ts'
import { standingAbove } from './standing-above.ts'
import { toEnterprise } from './to-enterprise.ts'
import { toOffice } from './to-office.ts'
import { toUnit } from './to-unit.ts'

/** One project: whole for its people, how far and what is next for the enterprise, its own milestones for a unit. R13.7 */
export async function getProject(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<z.output<typeof ProjectView>> {
  const [settings, calendar] = [await settingsOf(db, actor.districtId, now), await readCalendar(db, actor.districtId, now)]
  const { row, page } = await readProject(db, { actor, id, at: standingAt(now, settings) })
  const known = {
    ...{ row, page, calendar, now },
    gates: itemsInForce(row.publishedItems),
    reckoned: reckonProject(calendar, page, now),
    above: await standingAbove(db, actor, row, now),
  }
  if (is(actor, 'contact')) return toEnterprise(actor, known)
  return row.seen === 'whole' ? toOffice(actor, known) : toUnit(actor, known)
}
