import type { Sentence } from '#wire/language.ts'

/** R20.1 */
export const visitStatuses = ['planned', 'done', 'calledOff'] as const
export type VisitStatus = (typeof visitStatuses)[number]

export const visitStatusWords: Record<VisitStatus, Sentence> = {
  planned: { zh: '已约', en: 'planned' },
  done: { zh: '已走访', en: 'done' },
  calledOff: { zh: '已取消', en: 'called off' },
}

/** Another bureau comes too close to one that goes already: the enterprise is asked, and agrees; else nobody has to be. R20.1 */
export const visitConsents = ['free', 'asked', 'given'] as const
export type VisitConsent = (typeof visitConsents)[number]
