import type { Sentence } from '#wire/language.ts'
import type { DeclineStatus } from './decline-status.ts'

export const appealDecisionWords: Record<'upheld' | 'rejected', Sentence> = {
  upheld: { zh: '成立，继续办理', en: 'upheld, the matter goes on' },
  rejected: { zh: '不成立，维持婉拒', en: 'rejected, the refusal stands' },
}

export const declineStatusWords: Record<DeclineStatus, Sentence> = {
  proposed: { zh: '待审定', en: 'to be released' },
  returned: { zh: '退回补充', en: 'returned' },
  released: { zh: '已婉拒', en: 'declined' },
  overturned: { zh: '申诉成立，重新办理', en: 'overturned' },
  lapsed: { zh: '未审定即结束', en: 'ended undecided' },
  takenBack: { zh: '已撤回', en: 'taken back' },
}
