import type { Sentence } from '#wire/language.ts'

/** R15.7. One version at a time is drafted or proposed, one is in force; what was in force before is replaced and stays. */
export const planStatuses = ['draft', 'proposed', 'returned', 'inForce', 'replaced'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** Those that may still be changed and proposed: a returned one is drafted on. R15.7 */
export const openPlanStatuses = ['draft', 'proposed', 'returned'] as const satisfies readonly PlanStatus[]
export const isDraft = (status: PlanStatus): boolean => status === 'draft' || status === 'returned'

/** Who does a milestone: a unit of ours, the officer, the enterprise, an authority outside the district. R15.1 */
export const ownerKinds = ['unit', 'officer', 'enterprise', 'outside'] as const
export type OwnerKind = (typeof ownerKinds)[number]

/** What has become of a milestone; one identity over all versions. `dispensed`: its task was waived; `dropped`: a version or the project's end ended it. R15.6, R15.7 */
export const milestoneStatuses = ['waiting', 'running', 'finished', 'dispensed', 'dropped'] as const
export type MilestoneStatus = (typeof milestoneStatuses)[number]

/** What waits for it goes on. R15.2, R15.6 */
export const isThrough = (status: MilestoneStatus): boolean => status === 'finished' || status === 'dispensed'
export const throughStatuses: readonly MilestoneStatus[] = milestoneStatuses.filter(isThrough)
/** Still to come or under way. */
export const openMilestoneStatuses = ['waiting', 'running'] as const satisfies readonly MilestoneStatus[]

export const planStatusWords: Record<PlanStatus, Sentence> = {
  draft: { zh: '草稿', en: 'draft' },
  proposed: { zh: '待审定', en: 'proposed' },
  returned: { zh: '已退回', en: 'returned' },
  inForce: { zh: '执行中', en: 'in force' },
  replaced: { zh: '已被替换', en: 'replaced' },
}

export const milestoneStatusWords: Record<MilestoneStatus, Sentence> = {
  waiting: { zh: '未开始', en: 'not started' },
  running: { zh: '进行中', en: 'running' },
  finished: { zh: '已完成', en: 'finished' },
  dispensed: { zh: '已免办', en: 'dispensed with' },
  dropped: { zh: '已取消', en: 'dropped' },
}
