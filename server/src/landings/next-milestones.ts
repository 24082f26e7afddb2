import type { NextMilestone } from '@yigen/domain/landings/project-view.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { milestoneSteps, whyNotMilestoneStep } from '@yigen/domain/plans/milestone-steps.ts'
import { isToStart, readyAt, startsByHand } from '@yigen/domain/plans/ready-at.ts'
import { refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import type { z } from 'zod'
import { stateOf } from '#plans/lock-milestone.ts'
import { actualsOf } from '#plans/milestone-rows.ts'
import { planAskerOf } from '#plans/plan-asker.ts'
import { scaleOf } from '#plans/scale-of.ts'
import type { KnownProject } from './known-project.ts'
import { projectAskerOf } from './project-asker.ts'
import type { MilestoneRow } from './project-page.queries.ts'

type View = z.output<typeof NextMilestone>

/** So many of those to come are shown beside what runs. */
const ahead = 3

/** What is to be started by hand, what runs by when it is due, and the next of what comes. R15.2, R15.5 */
export function nextMilestones(actor: Actor, known: KnownProject): View[] {
  const by = (of: (row: MilestoneRow) => Temporal.Instant | null) => (one: MilestoneRow, other: MilestoneRow) =>
    (of(one)?.epochMilliseconds ?? Number.POSITIVE_INFINITY) - (of(other)?.epochMilliseconds ?? Number.POSITIVE_INFINITY)
  const { milestones } = known.page
  if (known.row.status !== 'open') return []
  const running = milestones.filter(({ status }) => status === 'running').sort(by(row => row.expectedAt ?? row.dueAt))
  const waiting = milestones
    .filter(({ status }) => status === 'waiting')
    .sort(by(row => row.readyAt ?? known.reckoned.get(row.id)?.finishAt ?? null))
  const toStart = waiting.filter(row => isItsTime(known, row))
  const later = waiting.filter(row => !toStart.includes(row))
  return [...toStart, ...running, ...later.slice(0, ahead)].map(row => toNext(actor, known, row))
}

/** One that starts by hand is to be started: nothing else will say so. R15.2 */
function isItsTime(known: KnownProject, { id, status, predecessors }: MilestoneRow): boolean {
  const start = known.reckoned.get(id)?.startAt
  if (status !== 'waiting' || known.row.pausedUntil !== null || !start || !startsByHand(predecessors)) return false
  const [ready, forecastStart] = [readyOf(known, predecessors), start.epochMilliseconds]
  return isToStart(predecessors, { ready, forecastStart }, known.now.epochMilliseconds)
}

const readyOf = ({ page, calendar, now }: KnownProject, predecessors: MilestoneRow['predecessors']): number | null =>
  readyAt(scaleOf(calendar, now), predecessors, actualsOf(page.milestones), page.plan?.adoptedAt.epochMilliseconds ?? 0)

export const toNext = (actor: Actor, known: KnownProject, row: MilestoneRow): View => ({
  ...{ id: row.id, number: row.number, name: row.name, owner: { kind: row.ownerKind, name: row.ownerName ?? '' }, status: row.status },
  ...{ taskId: row.taskId, startedAt: row.startedAt, readyAt: row.readyAt, dueAt: row.dueAt, expectedAt: row.expectedAt },
  ...{ expectedWords: row.expectedWords, plannedFinish: row.plannedFinish, critical: known.reckoned.get(row.id)?.critical ?? false },
  ...{ byHand: startsByHand(row.predecessors), toStart: isItsTime(known, row) },
  whyNot: whyNotOf(actor, known, row),
})

/** Why the reader cannot take each step on it now: the steps' own rules. R15.2, R15.4, R15.5 */
function whyNotOf(actor: Actor, known: KnownProject, milestone: MilestoneRow): View['whyNot'] {
  const { row: project, now } = known
  const asker = projectAskerOf(actor, project)
  const ofUnit = milestone.ownerUnitId === actor.unitId && is(actor, ...unitRoles)
  const relations = [...planAskerOf({ asker }).relations, ...(ofUnit ? (['unit'] as const) : [])]
  const ready = readyOf(known, milestone.predecessors)
  const state = stateOf(
    { ...milestone, ownerName: milestone.ownerName ?? '', unitName: milestone.ownerKind === 'unit' ? milestone.ownerName : null },
    milestone,
    project,
    ready !== null && ready <= now.epochMilliseconds,
  )
  const said = milestoneSteps.map(step => {
    const why = whyNotMilestoneStep(step, state, { relations, language: actor.language })
    return [step, why && refusalSentence(why, actor.language)]
  })
  return Object.fromEntries(said)
}
