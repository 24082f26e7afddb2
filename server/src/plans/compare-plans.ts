import type { Actor } from '@yigen/domain/members/actor.ts'
import { changedMilestones } from '@yigen/domain/plans/changed-milestones.ts'
import type { ComparePlans, PlanComparison } from '@yigen/domain/plans/plan.ts'
import type { Schedule } from '@yigen/domain/plans/schedule.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import { versionOnPage } from './get-plan.ts'
import { projectOnPage } from './project-on-page.ts'
import { type ReckonedVersion, reckonVersion } from './reckon-version.ts'
import { standingOf } from './standing-of.ts'

type View = z.output<typeof PlanComparison>
type Span = NonNullable<View['rows'][number]['one']>

/** Two versions side by side: every milestone of either and how it differs, with when it stands in the one, in the other, and by the forecast of the plan in force. R15.7 */
export async function comparePlans(
  db: Kysely<DB>,
  actor: Actor,
  projectId: string,
  asked: z.output<typeof ComparePlans>,
  now: Temporal.Instant,
): Promise<View> {
  const project = await projectOnPage(db, actor, projectId)
  const standing = await standingOf(db, project, [asked.one, asked.other], now)
  const { versions } = standing
  const [one, other] = [asked.one, asked.other].map(id => versions.find(version => version.id === id))
  if (!one || !other) throw new Refused(refusal(refusals.notFound))
  const [before, after] = [reckonVersion(one, standing, now), reckonVersion(other, standing, now)]
  const inForce = versions.find(({ status }) => status === 'inForce')
  const forecast = inForce ? reckonVersion(inForce, standing, now) : null
  const ownerIn = (version: ReckonedVersion, id: string) => {
    const owner = version.milestones.find(milestone => milestone.id === id)?.owner
    return owner
      ? { unit: standing.unitName(owner.unitId), officer: project.officerName, enterprise: project.enterpriseName, outside: owner.name }[
          owner.kind
        ]
      : null
  }
  const rows = milestonesOf(before, after).map(({ id, name, what }) => {
    const [was, is] = [spanIn(before, before.planned, id), spanIn(after, after.planned, id)]
    return {
      ...{ id, name, what, one: was, other: is, owner: { one: ownerIn(before, id), other: ownerIn(after, id) } },
      now: forecast?.reckoned ? spanIn(forecast, forecast.reckoned.schedule, id) : null,
      shiftDays: was && is ? standing.scale.workdays(was.finishAt.epochMilliseconds, is.finishAt.epochMilliseconds) : null,
    }
  })
  return { one: versionOnPage(one), other: versionOnPage(other), rows }
}

/** In the order of the later one, what is gone last. One differs in what is said of it, or in when it stands: also one that only moved. */
function milestonesOf(one: ReckonedVersion, other: ReckonedVersion): Pick<View['rows'][number], 'id' | 'name' | 'what'>[] {
  const differing = changedMilestones(dated(one), dated(other))
  const differs = new Map(differing.map(change => [change.id, change]))
  return [
    ...other.milestones.map(({ id, name }) => differs.get(id) ?? { id, name, what: 'same' as const }),
    ...differing.filter(({ what }) => what === 'removed'),
  ]
}

const dated = (version: ReckonedVersion) =>
  version.milestones.map(({ id, name, owner, promise, predecessors, gate }, place) => ({
    ...{ id, name, owner, promise, predecessors, gate },
    ...{ startAt: version.planned.rows[place]?.startAt, finishAt: version.planned.rows[place]?.finishAt },
  }))

function spanIn({ milestones }: { milestones: readonly DraftedMilestone[] }, { rows }: Schedule, id: string): Span | null {
  const row = rows[milestones.findIndex(milestone => milestone.id === id)]
  return row ? { startAt: instant(row.startAt), finishAt: instant(row.finishAt) } : null
}

const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment)
