import type { Sentence } from '#wire/language.ts'

export const memberStates = ['invited', 'active', 'disabled'] as const
export type MemberState = (typeof memberStates)[number]

export const memberStateWords: Record<MemberState, Sentence> = {
  invited: { zh: '待开通', en: 'invited' },
  active: { zh: '在用', en: 'active' },
  disabled: { zh: '已停用', en: 'disabled' },
}
