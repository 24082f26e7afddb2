import type { Sentence } from '#wire/language.ts'

/** What is done for the principal, exactly one of them. R21.1 */
export const delegatedActs = ['collect', 'submit', 'enquire', 'attend'] as const
export type DelegatedAct = (typeof delegatedActs)[number]

export const delegatedActWords: Readonly<Record<DelegatedAct, Sentence>> = {
  collect: { zh: '代领证件或文书', en: 'collect a paper' },
  submit: { zh: '代交材料', en: 'hand in papers' },
  enquire: { zh: '代为查询', en: 'make an enquiry' },
  attend: { zh: '代为到场', en: 'attend in person' },
}

/** What no authorisation covers, whatever it is for. R21.1 */
export const neverDelegated: Sentence = {
  zh: '代签申请、变更资料、办理其他事项、转委托',
  en: 'signing applications, changing records, any other act, delegating further',
}
