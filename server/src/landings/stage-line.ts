import type { ProjectView } from '@yigen/domain/landings/project-view.ts'
import { isThrough } from '@yigen/domain/plans/plan-status.ts'
import { itemsOf } from '@yigen/domain/projects/gate-item.ts'
import { missingAtGate, stateOfItem } from '@yigen/domain/projects/missing-at-gate.ts'
import { isBefore, nextGate, type ProjectStage, projectStages } from '@yigen/domain/projects/project-stage.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { scaleOf } from '#plans/scale-of.ts'
import type { KnownProject } from './known-project.ts'
import type { EvidenceRow, StageChange } from './project-page.queries.ts'
import { stagePace } from './stage-pace.ts'

type ToOffice = Extract<z.output<typeof ProjectView>, { reader: 'office' }>
type Stage = ToOffice['stages'][number]

/** Evidence that stands: not corrected by another. */
export const standing = ({ page: { evidence } }: KnownProject): EvidenceRow[] => evidence.filter(({ corrected }) => !corrected)

/** Stage by stage: when it was reached and how long that took against what the plan had promised; ahead, when the forecast and the plan reach it. R13.2, R13.3 */
export function stageLine(known: KnownProject, language: Language): Stage[] {
  const reached = reachedOf(known)
  return projectStages.map((stage, place) => {
    const change = reached.get(stage)
    const before = reached.get(projectStages[place - 1] ?? stage)
    const ofGate = stage === 'lead' ? [] : known.page.milestones.filter(({ gate }) => gate === stage)
    const planned = latest(ofGate.map(({ plannedFinish }) => plannedFinish))
    return {
      stage,
      reachedAt: change?.at ?? null,
      ...{ how: change?.how ?? null, by: change?.by ?? null, reason: change?.reason ?? '' },
      workdays: change && before && change !== before ? workdaysBetween(known, before.at, change.at) : null,
      promisedDays: change && before && ofGate.some(({ status }) => isThrough(status)) ? promisedOf(known, ofGate) : null,
      pace: stagePace(known, stage, language),
      documents: change ? documentsOf(known, stage) : [],
      forecastAt: change ? null : latest(ofGate.map(({ id }) => known.reckoned.get(id)?.finishAt ?? null)),
      plannedAt: change ? null : planned,
      missing: change ? 0 : missingOf(known, stage),
    }
  })
}

/** The change by which each stage up to the present one was reached last. */
function reachedOf({ row, page: { stageChanges } }: KnownProject): Map<ProjectStage, StageChange> {
  const at = new Map<ProjectStage, StageChange>()
  for (const change of stageChanges) if (change.how !== 'setBack') at.set(change.toStage, change)
  return new Map([...at].filter(([stage]) => stage === row.stage || isBefore(stage, row.stage as ProjectStage)))
}

/** From the working time of one moment to that of another, in whole working days. R9.3 */
const workdaysBetween = ({ calendar, now }: KnownProject, from: Temporal.Instant, to: Temporal.Instant): number =>
  scaleOf(calendar, now).workdays(from.epochMilliseconds, to.epochMilliseconds)

/** From the first planned start to the last planned finish of the gate's milestones. */
function promisedOf(
  known: KnownProject,
  ofGate: readonly { plannedStart: Temporal.Instant | null; plannedFinish: Temporal.Instant | null }[],
): number | null {
  const [start, finish] = [
    earliest(ofGate.map(({ plannedStart }) => plannedStart)),
    latest(ofGate.map(({ plannedFinish }) => plannedFinish)),
  ]
  return start && finish ? workdaysBetween(known, start, finish) : null
}

const documentsOf = (known: KnownProject, stage: ProjectStage): Stage['documents'] =>
  standing(known)
    .filter(({ gate }) => gate === stage)
    .map(({ id, document, verifiedBy, files }) => ({ id, name: document, verifiedBy, files }))

function missingOf(known: KnownProject, stage: ProjectStage): number {
  if (stage === 'lead') return 0
  return missingAtGate(itemsOf(known.gates, stage, known.row.kind), shownAt(known, stage)).length
}

export const shownAt = (known: KnownProject, stage: ProjectStage) =>
  standing(known)
    .filter(({ gate }) => gate === stage)
    .map(({ kind, verifiedAt }) => ({ kind, verified: verifiedAt !== null }))

/** The gate it stands before, with what each thing it asks for has been shown by. R13.3 */
export function gateHere(known: KnownProject): ToOffice['gate'] {
  const gate = known.row.status === 'open' ? nextGate(known.row.stage as ProjectStage) : null
  if (!gate) return null
  const [items, shown] = [itemsOf(known.gates, gate, known.row.kind), shownAt(known, gate)]
  return {
    gate,
    items: items.map(item => ({
      ...{ kind: item.kind, name: item.name, look: item.look, document: item.document, unit: item.unit },
      ...{ verifiedBy: item.verifiedBy, optional: item.optional, state: stateOfItem(item, shown) },
      evidence: standing(known)
        .filter(one => one.gate === gate && one.kind === item.kind)
        .map(({ id }) => id),
    })),
    missing: missingAtGate(items, shown).length,
  }
}

type Moment = Temporal.Instant | null
const latest = (moments: readonly Moment[]): Moment => byTime(moments).at(-1) ?? null
const earliest = (moments: readonly Moment[]): Moment => byTime(moments)[0] ?? null
const byTime = (moments: readonly Moment[]) => moments.filter(one => one !== null).sort(Temporal.Instant.compare)
