import type { Sentence } from '#wire/language.ts'

/** R2.2 */
export const enterpriseKinds = ['prospect', 'target', 'key'] as const
export type EnterpriseKind = (typeof enterpriseKinds)[number]
export const enterpriseKindWords: Record<EnterpriseKind, Sentence> = {
  prospect: { zh: '意向', en: 'prospect' },
  target: { zh: '目标', en: 'target' },
  key: { zh: '重点', en: 'key' },
}
/** Kinds that wait for an officer as soon as they are in the register; the rest only once they ask for something. R3.2 */
export const waitingKinds: readonly EnterpriseKind[] = enterpriseKinds.filter(kind => kind !== 'prospect')

export const enterpriseStates = ['following', 'landed', 'lost', 'movedAway', 'closed', 'transferred'] as const
export type EnterpriseState = (typeof enterpriseStates)[number]
/** All but struck off, and what another district follows: somebody answers for it, and it may ask for something. R3.1, R3.2, R18.4 */
export const isFollowed = (state: EnterpriseState): boolean => state !== 'closed' && state !== 'transferred'
export const followedStates: readonly EnterpriseState[] = enterpriseStates.filter(isFollowed)

/** Those that are written down; closing and going to another district are steps of their own, after which nobody here follows it. R2.2, R3.1, R18.4 */
export const keptStates = ['following', 'landed', 'lost', 'movedAway'] as const satisfies readonly EnterpriseState[]

/** What has no officer waits for one, a prospect only once it asks for something: the same on the board and in the register. R3.2 */
export const waitsForOfficer = (one: {
  officerId: string | null
  kind: EnterpriseKind
  state: EnterpriseState
  openRequests: number
}): boolean => one.officerId === null && isFollowed(one.state) && (waitingKinds.includes(one.kind) || one.openRequests > 0)

export const enterpriseStateWords: Record<EnterpriseState, Sentence> = {
  following: { zh: '跟进中', en: 'following' },
  landed: { zh: '已落地', en: 'landed' },
  lost: { zh: '未落地', en: 'lost' },
  movedAway: { zh: '已迁出', en: 'moved away' },
  closed: { zh: '已注销', en: 'closed' },
  transferred: { zh: '已迁往外区', en: 'moved to another district' },
}
