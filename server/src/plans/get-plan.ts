import type { Actor } from '@yigen/domain/members/actor.ts'
import type { GetPlan, Plan } from '@yigen/domain/plans/plan.ts'
import { isProvisional } from '@yigen/domain/plans/plan-reckoning.ts'
import { planSteps, whyNotPlanStep } from '@yigen/domain/plans/plan-steps.ts'
import { planRefusals } from '@yigen/domain/plans/plans.slice.ts'
import { Refused, refusal, refusalSentence, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { calendarOnWire } from './calendar-on-wire.ts'
import { forecastOnPage } from './forecast-on-page.ts'
import { milestonesOnPage } from './milestones-on-page.ts'
import type { VersionRow } from './plan-versions.ts'
import { type ProjectOnPage, projectOnPage } from './project-on-page.ts'
import { type ReckonedVersion, reckonVersion } from './reckon-version.ts'
import { standingOf } from './standing-of.ts'

type View = z.output<typeof Plan>

/** The plan of a project: the version asked for, else the one in force, else the draft; with what every milestone has become, the forecast, and what reckoning it again takes. R15 */
export async function getPlan(
  db: Kysely<DB>,
  actor: Actor,
  projectId: string,
  { planId }: z.output<typeof GetPlan>,
  now: Temporal.Instant,
): Promise<View> {
  const project = await projectOnPage(db, actor, projectId)
  const standing = await standingOf(db, project, planId ? [planId] : [], now)
  const { versions } = standing
  const row = planId ? versions.find(({ id }) => id === planId) : (versions.find(({ status }) => status === 'inForce') ?? versions[0])
  if (!row) throw new Refused(refusal(planId ? refusals.notFound : planRefusals.noPlanYet))
  const version = reckonVersion(row, standing, now)
  return {
    ...headOf(row, projectId),
    projectName: project.name,
    beginsAt: version.beginsAt,
    landsAt: version.plannedLandsAt,
    provisional: isProvisional(standing.calendar, now.epochMilliseconds, version.plannedLandsAt.epochMilliseconds),
    milestones: milestonesOnPage({ project, version, standing, language: actor.language }, now),
    forecast: forecastOnPage({ language: actor.language, version, standing }),
    inForce: standing.inForce && {
      version: standing.inForce.version,
      landsAt: standing.inForce.landsAt,
      rows: standing.inForce.milestones.map(({ id, plannedStart: startAt, plannedFinish: finishAt }) => ({ id, startAt, finishAt })),
    },
    pausedUntil: standing.pausedUntil,
    calendar: calendarOnWire(standing.calendar, version.beginsAt, latestOf(version)),
    whyNot: whyNotOf(actor, project, row, versions),
    versions: versions.map(versionOnPage),
    draft: draftOf(versions),
  }
}

const headOf = (row: VersionRow, projectId: string) => ({
  ...{ id: row.id, projectId, version: row.version, status: row.status, revision: row.revision, templateKey: row.templateKey },
  ...{ reason: row.reason, draftedBy: row.draftedBy, draftedAt: row.draftedAt, proposedAt: row.proposedAt },
  ...{ decidedBy: row.decidedBy, decidedAt: row.decidedAt, decisionWords: row.decisionWords },
})

export const versionOnPage = ({ id, version, status, landsAt, reason, decidedBy, decidedAt }: VersionRow): View['versions'][number] => ({
  ...{ id, version, status, landsAt, reason, decidedBy, decidedAt },
})

function draftOf(versions: readonly VersionRow[]): View['draft'] {
  const draft = versions.find(({ version }) => version === null)
  return draft ? { id: draft.id, revision: draft.revision, changedBy: draft.changedBy, changedAt: draft.changedAt } : null
}

const latestOf = ({ plannedLandsAt, reckoned }: ReckonedVersion): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.max(plannedLandsAt.epochMilliseconds, reckoned?.schedule.landsAt ?? 0))

function whyNotOf({ memberId, language }: Actor, project: ProjectOnPage, row: VersionRow, versions: readonly VersionRow[]): View['whyNot'] {
  const state = {
    status: row.status,
    projectOpen: project.status === 'open',
    otherOpen: versions.some(({ version }) => version === null),
    tookPart: [...row.changers, row.draftedById, row.proposedById, project.officerId].includes(memberId),
    replaces: row.basedOn !== null,
    reason: row.reason,
    milestones: row.draft?.length ?? 0,
  }
  const said = planSteps.map(step => {
    const why = whyNotPlanStep(step, state, project.asker)
    return [step, why && refusalSentence(why, language)]
  })
  return Object.fromEntries(said) as View['whyNot']
}
