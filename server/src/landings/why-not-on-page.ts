import { whyNotAskAbove, whyNotLiftOfProject } from '@yigen/domain/lifts/lift-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotPlanStep } from '@yigen/domain/plans/plan-steps.ts'
import { itemsOf } from '@yigen/domain/projects/gate-item.ts'
import { missingAtGate } from '@yigen/domain/projects/missing-at-gate.ts'
import { nextGate } from '@yigen/domain/projects/project-stage.ts'
import {
  type ProjectAsker,
  whyNotDecide,
  whyNotEnd,
  whyNotLose,
  whyNotMayInProject,
  whyNotMoveAway,
  whyNotOpen,
  whyNotPass,
  whyNotResume,
  whyNotSkip,
  whyNotSkipBy,
} from '@yigen/domain/projects/project-steps.ts'
import { projectRefusals } from '@yigen/domain/projects/projects.slice.ts'
import { type Refusal, refusal } from '@yigen/domain/refusals/refusals.ts'
import { whyNotReview } from '@yigen/domain/reviews/review-steps.ts'
import { whyNotPlanSiteMeeting } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { planAskerOf } from '#plans/plan-asker.ts'
import type { KnownProject } from './known-project.ts'
import { projectAskerOf } from './project-asker.ts'
import { shownAt } from './stage-line.ts'

type Why = Readonly<Record<string, Refusal | null>>

/** Why the reader cannot take each step of a project now; null: they can. The rules are the steps' own. R12.2 */
export function whyNotOnPage(actor: Actor, known: KnownProject): Why {
  const asker = projectAskerOf(actor, known.row)
  return { ...ofGate(known, asker), ...ofCourse(known, asker), ...ofPeople(known, asker), ...beside(actor, known, asker) }
}

function ofGate(known: KnownProject, asker: ProjectAsker): Why {
  const { row, gates, above } = known
  const over = whyNotOpen(row, asker.language)
  const gate = nextGate(row.stage)
  const missing = gate ? missingAtGate(itemsOf(gates, gate, row.kind), shownAt(known, gate)) : []
  return {
    recordEvidence: whyNotMayInProject('recordEvidence', asker) ?? over,
    correctEvidence: whyNotMayInProject('correctEvidence', asker) ?? whyNotOpen(row, asker.language, ['landed']),
    attachEvidenceFile: whyNotMayInProject('attachEvidenceFile', asker) ?? whyNotOpen(row, asker.language, ['landed']),
    verifyEvidence: whyNotDecide('verifyEvidence', asker, above.about),
    passGate: whyNotMayInProject('passGate', asker) ?? over ?? whyNotPass(missing, asker.language),
    skipGate: whyNotSkipBy(row, asker, above.about) ?? over ?? (gate ? whyNotSkip(row.stage, gate, asker.language) : null),
    setStageBack:
      whyNotDecide('setStageBack', asker, above.about) ??
      over ??
      (row.stage === 'lead' ? refusal(projectRefusals.stageNotBefore, { stage: '' }) : null),
  }
}

function ofCourse({ row, above }: KnownProject, asker: ProjectAsker): Why {
  const over = whyNotOpen(row, asker.language)
  const paused = row.pausedUntil ? refusal(projectRefusals.projectPaused, { until: row.pausedUntil.toString() }) : null
  return {
    pauseProject: whyNotDecide('pauseProject', asker, above.about) ?? paused ?? over,
    resumeProject: whyNotDecide('resumeProject', asker, above.about) ?? whyNotResume(row),
    endProject: whyNotEnd(row, asker, above.about.next) ?? over ?? whyNotLose(row, asker),
    recordMovedAway: whyNotMayInProject('recordMovedAway', asker) ?? whyNotMoveAway(row),
    recordProgress: whyNotMayInProject('recordProgress', asker) ?? whyNotOpen(row, asker.language, ['landed']),
  }
}

function ofPeople({ row }: KnownProject, asker: ProjectAsker): Why {
  const over = whyNotOpen(row, asker.language)
  return {
    addProjectMember: whyNotMayInProject('addProjectMember', asker) ?? over,
    removeProjectMember: whyNotMayInProject('removeProjectMember', asker) ?? over,
  }
}

/** What other slices take on it. */
function beside(actor: Actor, { row, page }: KnownProject, asker: ProjectAsker): Why {
  const relations = asker.alsoMinister ? ([asker.relation, 'minister'] as const) : [asker.relation]
  const plan = { status: null, projectOpen: row.status === 'open', otherOpen: page.draft !== null, tookPart: false, replaces: false }
  const another = actor.roles.includes('leader') && row.leaderId !== null && row.leaderId === row.officerId
  return {
    draftPlan: whyNotPlanStep('draftPlan', { ...plan, reason: '', milestones: 0 }, planAskerOf({ asker })),
    recordReview: whyNotReview(row, {
      ...{ roles: actor.roles, language: actor.language, relations, self: asker.leadsIt || another },
      ...{ asked: page.more.reviewIsMine, isOfficer: row.officerId === actor.memberId },
    }),
    proposeLiftOfProject: whyNotLiftOfProject(row, { relations, language: actor.language }) ?? whyNotAskAbove(page.lifting, actor.language),
    planSiteMeeting: whyNotPlanSiteMeeting({ open: row.status === 'open' }, { relations, language: actor.language }),
  }
}
