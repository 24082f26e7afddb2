import type { Sentence } from '#wire/language.ts'

export const appealDecisionWords: Record<'upheld' | 'rejected', Sentence> = {
  upheld: { zh: '成立，继续办理', en: 'upheld, the matter goes on' },
  rejected: { zh: '不成立，维持婉拒', en: 'rejected, the refusal stands' },
}
