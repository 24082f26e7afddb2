import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { FirstPlan } from '@yigen/domain/plans/slip.ts'
import type { WorkScale } from '@yigen/domain/plans/work-scale.ts'
import { type Kysely, sql } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { type Part, readPart, rowsPart, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { firstPlan, firstRowsOf } from './first-plan.ts'
import { type MilestoneRow, milestonesOf } from './milestone-rows.ts'
import type { OfProject } from './of-project.ts'
import { type PlanInForce, planInForceOf } from './plan-in-force.ts'
import { type PlannedRow, plannedRows } from './plan-rows.ts'
import { type VersionRow, versionsOf } from './plan-versions.ts'
import type { ProjectOnPage } from './project-on-page.ts'
import { scaleOf } from './scale-of.ts'

/** Where a project's plan stands: what every version of it is read against. */
export type PlanStanding = {
  calendar: Calendar
  scale: WorkScale
  versions: VersionRow[]
  inForce: PlanInForce | null
  first: FirstPlan | null
  rows: MilestoneRow[]
  pausedUntil: Temporal.Instant | null
  /** of the version in force, of the last that was, and of those asked for */
  plannedIn(planId: string): readonly PlannedRow[]
  /** the short name of a unit that a milestone of any version names */
  unitName(id: string | null): string
}

/** In one statement; `planIds`: further versions whose milestones are read. */
export async function standingOf(
  db: Kysely<DB>,
  { id: projectId, districtId, pausedUntil }: ProjectOnPage,
  planIds: readonly string[],
  now: Temporal.Instant,
): Promise<PlanStanding> {
  const calendar = await readCalendar(db, districtId, now)
  const { versions, inForce, replaced, first, rows, units } = await readPart(db, partsOf({ districtId, projectId }, planIds))
  const planned = new Map([...replaced, ...(inForce ? [inForce] : [])].map(version => [version.id, version.milestones]))
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return {
    ...{ calendar, scale: scaleOf(calendar, now), versions, inForce, rows, pausedUntil },
    first: inForce && firstPlan(first, inForce),
    plannedIn: planId => planned.get(planId) ?? [],
    unitName: id => (id === null ? '' : (names.get(id) ?? id)),
  }
}

const partsOf = (of: OfProject, planIds: readonly string[]) =>
  together({
    ...{ versions: versionsOf(of), inForce: planInForceOf(of), replaced: replacedOf(of, planIds) },
    ...{ first: firstRowsOf(of), rows: milestonesOf(of), units: unitsOf(of) },
  })

type Replaced = { id: string; milestones: PlannedRow[] }

function replacedOf({ districtId, projectId }: OfProject, planIds: readonly string[]): Part<Replaced[]> {
  const all = rowsPart(
    () => sql<{ id: string; milestones: unknown }>`
      select x.id, ${plannedRows.column} as milestones from plan x
      where x.district_id = ${districtId} and x.project_id = ${projectId} and not upper_inf(x.in_force) and (x.id = any(${planIds}::uuid[])
        or x.version = (select max(y.version) from plan y where y.district_id = x.district_id and y.project_id = x.project_id))`,
    {},
  )
  return {
    column: all.column,
    read: json => all.read(json).map(({ id, milestones }) => ({ id, milestones: plannedRows.read(milestones) })),
  }
}

/** Whoever a milestone of any version is given to, drafted ones too; closed units as well. */
const unitsOf = ({ districtId, projectId }: OfProject): Part<{ id: string; name: string }[]> =>
  rowsPart(
    () => sql<{ id: string; name: string }>`
      select u.id, u.short_name as name from unit u where u.id = any(array(
        select m.owner_unit_id from milestone m where m.district_id = ${districtId} and m.project_id = ${projectId}
        union select m.owner_unit_id from plan x join plan_milestone m on m.district_id = x.district_id and m.plan_id = x.id where x.district_id = ${districtId} and x.project_id = ${projectId}
        union select m.value #>> '{owner,unitId}' from plan x cross join lateral jsonb_array_elements(x.draft) m where x.district_id = ${districtId} and x.project_id = ${projectId}))`,
    {},
  )
