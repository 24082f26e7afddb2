import type { Actual } from '@yigen/domain/plans/schedule.ts'
import { schedule } from '@yigen/domain/plans/schedule.ts'
import type { Kysely } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import type { PlannedRow } from './plan-rows.ts'
import { scaleOf } from './scale-of.ts'
import type { ProjectAtHand } from './taken-project.ts'

export type Adopted = { milestones: PlannedRow[]; landsAt: Temporal.Instant }
type ToPlan = { milestones: readonly DraftedMilestone[]; beginsAt: Temporal.Instant; actuals: ReadonlyMap<string, Actual> }

/** The times that a version plans when it is adopted now, over what has happened. R15.3, R15.7 */
export async function plannedTimes(
  db: Kysely<DB>,
  { districtId }: Pick<ProjectAtHand, 'districtId'>,
  { milestones, beginsAt, actuals }: ToPlan,
  now: Temporal.Instant,
): Promise<Adopted> {
  const scale = scaleOf(await readCalendar(db, districtId, now), now)
  const standing = { beginsAt: beginsAt.epochMilliseconds, actuals, now: now.epochMilliseconds }
  const { rows, landsAt } = schedule(scale, milestones, standing)
  return {
    landsAt: instant(landsAt),
    milestones: milestones.map((milestone, place) => ({
      ...milestone,
      number: place + 1,
      plannedStart: instant(rows[place]?.startAt ?? landsAt),
      plannedFinish: instant(rows[place]?.finishAt ?? landsAt),
    })),
  }
}

const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment)
