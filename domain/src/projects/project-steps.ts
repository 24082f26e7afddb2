import { type EnterpriseState, isFollowed } from '#enterprises/enterprise-kinds.ts'
import { enterpriseRefusals } from '#enterprises/enterprises.slice.ts'
import { type Facts, mayBy } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import { mayOpenProject, mayTakeProject, type ProjectStep } from './project-may.ts'
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
