import type { Sentence } from '#wire/language.ts'

/** What the officer does for the enterprise in an item of the catalogue. */
export const officerDeeds = ['accompany', 'issue', 'coordinate', 'onBehalf'] as const
export type OfficerDeed = (typeof officerDeeds)[number]
export const deedWords: Record<OfficerDeed, Sentence> = {
  accompany: { zh: '陪同办理', en: 'goes along' },
  issue: { zh: '出具文书', en: 'issues a document' },
  coordinate: { zh: '协调部门', en: 'coordinates' },
  onBehalf: { zh: '受托代办', en: 'acts on behalf' },
}
