import type { Sentence } from '#wire/language.ts'
import type { DeclineStatus } from './decline-status.ts'

export const declineStatusWords: Record<DeclineStatus, Sentence> = {
  proposed: { zh: '待审定', en: 'to be decided' },
  returned: { zh: '已退回再试', en: 'returned, to try more' },
  released: { zh: '已婉拒', en: 'declined' },
  overturned: { zh: '申诉成立，已撤销', en: 'overturned on appeal' },
  lapsed: { zh: '已失效', en: 'lapsed' },
}

export const appealDecisionWords: Record<'upheld' | 'rejected', Sentence> = {
  upheld: { zh: '成立，继续办理', en: 'upheld, the matter goes on' },
  rejected: { zh: '不成立，维持婉拒', en: 'rejected, the refusal stands' },
}
