import { deviationsInWords } from '@yigen/domain/plans/deviations-in-words.ts'
import { milestoneSteps, whyNotMilestoneStep } from '@yigen/domain/plans/milestone-steps.ts'
import type { PlanMilestone } from '@yigen/domain/plans/plan.ts'
import { readyAt } from '@yigen/domain/plans/ready-at.ts'
import type { Reckoned, Schedule } from '@yigen/domain/plans/schedule.ts'
import { refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import type { DraftedMilestone } from './drafted-milestone.ts'
import { stateOf } from './lock-milestone.ts'
import { actualsOf, type MilestoneRow } from './milestone-rows.ts'
import type { ProjectOnPage } from './project-on-page.ts'
import type { ReckonedVersion } from './reckon-version.ts'
import type { PlanStanding } from './standing-of.ts'

type View = z.output<typeof PlanMilestone>
type Page = { project: ProjectOnPage; version: ReckonedVersion; standing: PlanStanding; language: Language }
type Owner = DraftedMilestone['owner']

/** Every milestone of a version, as it planned it and as it goes. R15.1–R15.6 */
export function milestonesOnPage(page: Page, now: Temporal.Instant): View[] {
  const { version, standing, project, language } = page
  const rows = new Map(standing.rows.map(row => [row.id, row]))
  const named = (owner: Owner) => ownerName(owner, project, standing)
  const inForce = new Set(standing.inForce?.milestones.map(({ id }) => id))
  const actuals = actualsOf(standing.rows)
  const adoptedAt = standing.inForce?.adoptedAt.epochMilliseconds ?? 0
  return version.milestones.map(({ predecessors, owner, ...milestone }, place) => {
    const row = rows.get(milestone.id)
    const ready = readyAt(standing.scale, predecessors, actuals, adoptedAt)
    const isReady = ready !== null && ready <= now.epochMilliseconds
    return {
      ...milestone,
      number: place + 1,
      predecessors: [...predecessors],
      owner: { kind: owner.kind, unitId: owner.unitId, name: named(owner) },
      planned: plannedOf(standing, version.planned, place),
      now:
        row && version.reckoned
          ? nowOf({ row, owner: named(owner), now: named(ownerOf(row)), language }, standing, version.reckoned.schedule, place)
          : null,
      whyNot: whyNotOf(page, row, { predecessors, isReady, inForce: inForce.has(milestone.id) }),
    }
  })
}

const ownerOf = (row: MilestoneRow): Owner => ({ kind: row.ownerKind, unitId: row.ownerUnitId, name: row.ownerName })

const ownerName = ({ kind, unitId, name }: Owner, { enterpriseName, officerName }: ProjectOnPage, { unitName }: PlanStanding): string =>
  ({ unit: unitName(unitId), officer: officerName, enterprise: enterpriseName, outside: name })[kind]

const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment)

/** Working time as so many workdays, to a tenth. */
function slackDays({ calendar }: PlanStanding, slack: number): number {
  const day = calendar.workingTime.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0) * 60_000
  return Math.round((slack / day) * 10) / 10
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function plannedOf(standing: PlanStanding, { rows }: Schedule, place: number): View['planned'] {
  const { startAt, finishAt, slack, critical } = rows[place] as Reckoned
  return { startAt: instant(startAt), finishAt: instant(finishAt), slackDays: slackDays(standing, slack), critical }
}

type Shown = { row: MilestoneRow; owner: string; now: string; language: Language }

function nowOf({ row, owner, now, language }: Shown, standing: PlanStanding, { rows }: Schedule, place: number): NonNullable<View['now']> {
  const { startAt, finishAt, latestStart, latestFinish, slack, critical } = rows[place] as Reckoned
  const deviating = {
    status: row.status,
    plannedOwner: owner,
    owner: row.startedAt ? now : owner,
    sentBack: row.sentBackAt !== null,
    words: row.finishedWords,
  }
  return {
    ...{ status: row.status, startAt: instant(startAt), finishAt: instant(finishAt) },
    ...{ latestStart: instant(latestStart), latestFinish: instant(latestFinish), slackDays: slackDays(standing, slack), critical },
    ...{
      dueAt: row.dueAt,
      expectedAt: row.expectedAt,
      expectedWords: row.expectedWords,
      taskId: row.taskId,
      finishedWords: row.finishedWords,
    },
    deviations: deviationsInWords(deviating).map(sentence => say(sentence, language)),
  }
}

type Standing = { predecessors: DraftedMilestone['predecessors']; isReady: boolean; inForce: boolean }

/** One that is not in the plan in force waits for its version. */
function whyNotOf(
  { project, language }: Page,
  row: MilestoneRow | undefined,
  { predecessors, isReady, inForce }: Standing,
): View['whyNot'] {
  const state = row
    ? { ...stateOf(row, { predecessors }, project, isReady), inForce }
    : ({
        status: 'waiting',
        ownerKind: 'officer',
        ownerName: '',
        projectOpen: false,
        paused: false,
        byHand: false,
        ready: false,
        inForce,
      } as const)
  const said = milestoneSteps.map(step => {
    const why = whyNotMilestoneStep(step, state, project.asker)
    return [step, why && refusalSentence(why, language)]
  })
  return Object.fromEntries(said) as View['whyNot']
}
