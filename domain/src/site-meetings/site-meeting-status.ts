import type { Sentence } from '#wire/language.ts'

export const siteMeetingStatuses = ['planned', 'held', 'calledOff'] as const
export type SiteMeetingStatus = (typeof siteMeetingStatuses)[number]

export const siteMeetingStatusWords: Record<SiteMeetingStatus, Sentence> = {
  planned: { zh: '已约', en: 'planned' },
  held: { zh: '已开', en: 'held' },
  calledOff: { zh: '已取消', en: 'called off' },
}

/** Whose a decision is: a task of a unit, or a clock of the officer. R7.7 */
export const decisionOwners = ['unit', 'officer'] as const
export type DecisionOwner = (typeof decisionOwners)[number]
