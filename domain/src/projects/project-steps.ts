import { dateEnding } from '#calendar/zone.ts'
import { type EnterpriseState, isFollowed } from '#enterprises/enterprise-kinds.ts'
import { enterpriseRefusals } from '#enterprises/enterprises.slice.ts'
import { type Facts, mayBy } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import type { GateItem } from './gate-item.ts'
import { type ItemState, missingWords } from './missing-at-gate.ts'
import { mayOpenProject, mayTakeProject, type ProjectStep } from './project-may.ts'
import { type Gate, isBefore, nextGate, type ProjectStage, projectStageWords } from './project-stage.ts'
import { type ProjectStatus, projectStatusWords } from './project-status.ts'
import { projectRefusals } from './projects.slice.ts'

/** Who stands before a project. `decides`: the project's own leader or the next superior (R1.4); `ofTaxBureau`: the district's. */
export type ProjectAsker = {
  memberId: string
  roles: readonly Role[]
  /** to the enterprise: its officer is the project's. R13.1 */
  relation: Relation
  /** the minister of its officer, though they also stand in as the deputy */
  alsoMinister: boolean
  /** the project's leader by name. R14.1 */
  leadsIt: boolean
  /** a named person of the project */
  named: boolean
  language: Language
}

/** Who stands above, as a step has found out: `tookPart` decides nothing (R1.4); `next`: the next superior who took no part. */
export type ProjectDecider = { tookPart: boolean; next: boolean }

const line = { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' }
const involved = { zh: '首席服务官、B 角、项目部长或项目成员', en: 'the officer, the deputy, the minister or who takes part' }
const above = { zh: '项目部长', en: 'the minister' }
const whoWords: Record<ProjectStep, { zh: string; en: string }> = {
  recordEvidence: involved,
  correctEvidence: involved,
  verifyEvidence: above,
  attachEvidenceFile: involved,
  passGate: line,
  skipGate: above,
  setStageBack: above,
  pauseProject: above,
  resumeProject: above,
  endProject: { zh: '首席服务官或项目部长', en: 'the officer or the minister' },
  recordMovedAway: line,
  recordProgress: involved,
  addProjectMember: { zh: '首席服务官或项目部长', en: 'the officer or the minister' },
  removeProjectMember: { zh: '首席服务官或项目部长', en: 'the officer or the minister' },
}

/** What the rules of access ask of somebody before a project. */
export const factsOfAsker = (
  { roles, relation, alsoMinister, named, leadsIt }: ProjectAsker,
  more: Pick<Facts, 'decides'> & { ofTaxBureau?: boolean } = {},
): Facts => ({
  roles,
  relations: [relation, ...(alsoMinister ? (['minister'] as const) : []), ...(more.ofTaxBureau ? (['unit'] as const) : [])],
  asked: named,
  decides: more.decides ?? leadsIt,
})

/** 403: the step is not the asker's. R12.2 */
export function whyNotMayInProject(step: ProjectStep, asker: ProjectAsker, more?: Parameters<typeof factsOfAsker>[1]): Refusal | null {
  if (mayBy(mayTakeProject[step], factsOfAsker(asker, more))) return null
  return refusal(refusals.mayNot, { who: asker.language === 'en' ? whoWords[step].en : whoWords[step].zh })
}

/** R13.1: 403, then 409 for an enterprise that is not followed or has no officer. */
export function whyNotOpenProject(
  enterprise: { state: EnterpriseState; officerId: string | null },
  asker: { relation: Relation; roles: readonly Role[]; alsoMinister: boolean; language: Language },
): Refusal | null {
  const relations = asker.alsoMinister ? ([asker.relation, 'minister'] as const) : [asker.relation]
  if (!mayBy(mayOpenProject, { roles: asker.roles, relations }))
    return refusal(refusals.mayNot, { who: asker.language === 'en' ? line.en : line.zh })
  if (!isFollowed(enterprise.state)) return refusal(enterpriseRefusals.enterpriseClosed)
  return enterprise.officerId === null ? refusal(projectRefusals.projectNeedsOfficer) : null
}

/** What the rules need to know of a project. */
export type ProjectStanding = { status: ProjectStatus; stage: ProjectStage; isKey: boolean; pausedUntil: Temporal.Instant | null }

/** 409: it has come to its end; what is landed may still be corrected and told of. R13.6 */
export function whyNotOpen(
  { status }: Pick<ProjectStanding, 'status'>,
  language: Language,
  also: readonly ProjectStatus[] = [],
): Refusal | null {
  if (status === 'open' || also.includes(status)) return null
  return refusal(projectRefusals.projectEnded, { status: say(projectStatusWords[status], language) })
}

/** 403 unless they stand above it and had no hand in it: the minister, or the next superior. R1.4 */
export function whyNotDecide(step: ProjectStep, asker: ProjectAsker, { tookPart, next }: ProjectDecider): Refusal | null {
  if (tookPart) return refusal(refusals.notOwnWork)
  return whyNotMayInProject(step, asker, { decides: next })
}

/** 409: gates are passed in order, each once. R13.3 */
export function whyNotThisGate(stage: ProjectStage, gate: Gate, language: Language): Refusal | null {
  const next = nextGate(stage)
  if (next === gate) return null
  if (next && isBefore(stage, gate)) return refusal(projectRefusals.gateNotNext, { stage: say(projectStageWords[next], language) })
  return refusal(projectRefusals.gatePassedMeanwhile, { stage: say(projectStageWords[stage], language) }, { changed: { stage } })
}

/** 409 with what is missing, by name. R13.3 */
export function whyNotPass(missing: readonly { item: GateItem; state: ItemState }[], language: Language): Refusal | null {
  if (missing.length === 0) return null
  const named = missing.map(({ item: { kind, name, verifiedBy }, state }) => ({ kind, name, verifiedBy, state }))
  return refusal(projectRefusals.gateMissing, { missing: say(missingWords(missing), language) }, { changed: { missing: named } })
}

/** R13.4: in order, with a reason; tax paid never. */
export const whyNotSkip = (stage: ProjectStage, gate: Gate, language: Language): Refusal | null =>
  gate === 'taxed' ? refusal(projectRefusals.taxedNeverSkipped) : whyNotThisGate(stage, gate, language)

/** 400: back is before. R13.5 */
export const whyNotBack = (stage: ProjectStage, to: ProjectStage, language: Language): Refusal | null =>
  isBefore(to, stage)
    ? null
    : refusal(projectRefusals.stageNotBefore, { stage: say(projectStageWords[stage], language) }, { field: 'stage' })

/** 409 while it is paused already, 400 for a day that is over or further than so many days°. R13.2 */
export function whyNotPauseProject(
  { pausedUntil }: Pick<ProjectStanding, 'pausedUntil'>,
  until: Temporal.PlainDate,
  { today, days }: { today: Temporal.PlainDate; days: number },
): Refusal | null {
  if (Temporal.PlainDate.compare(until, today) <= 0) return refusal(projectRefusals.pauseBackwards, {}, { field: 'until' })
  if (Temporal.PlainDate.compare(until, today.add({ days })) > 0) return refusal(projectRefusals.pauseTooLong, { days }, { field: 'until' })
  return pausedUntil ? refusal(projectRefusals.projectPaused, { until: dateEnding(pausedUntil).toString() }) : null
}

type Led = { leaderId: string | null; officerId: string | null }

/** Whether the asker decides as the project's leader: of a leader who is its officer any other leader does (R14.2, R1.4). */
export const isLeaderOf = ({ leaderId, officerId }: Led, { leadsIt, relation }: Pick<ProjectAsker, 'leadsIt' | 'relation'>): boolean =>
  leaderId !== null && (leaderId === officerId ? relation === 'leader' : leadsIt)

/**
 * R13.4, R1.4: by its leader; where it has none, by who stands above. `decider.tookPart`: is the officer.
 */
export function whyNotSkipBy({ leaderId, officerId }: Led, asker: ProjectAsker, decider: ProjectDecider): Refusal | null {
  if (decider.tookPart) return refusal(refusals.notOwnWork)
  if (leaderId === null) return whyNotDecide('skipGate', asker, decider)
  return isLeaderOf({ leaderId, officerId }, asker)
    ? null
    : refusal(refusals.mayNot, { who: asker.language === 'en' ? 'the leader of the project' : '项目的领导' })
}

/** 409: of two who let it go on the second finds that it does. R13.2 */
export const whyNotResume = ({ pausedUntil }: Pick<ProjectStanding, 'pausedUntil'>): Refusal | null =>
  pausedUntil ? null : refusal(projectRefusals.projectNotPaused)

/** 403 unless they follow it, stand above it, or lead it. R13.6 */
export const whyNotEnd = (led: Led, asker: ProjectAsker, next: boolean): Refusal | null =>
  whyNotMayInProject('endProject', asker, { decides: next || isLeaderOf(led, asker) })

/** 409: only what has landed moves away. R13.6 */
export const whyNotMoveAway = ({ status }: Pick<ProjectStanding, 'status'>): Refusal | null =>
  status === 'landed' ? null : refusal(projectRefusals.projectNotLanded)

/** R13.6: a key project is given up by its leader, or once the leader has agreed that it is key no more. */
export const whyNotLose = (project: Led & Pick<ProjectStanding, 'isKey'>, asker: ProjectAsker): Refusal | null =>
  project.isKey && !isLeaderOf(project, asker) ? refusal(projectRefusals.keyNeedsConsent) : null
