import type { Translated } from '../shared/translated.ts'
import type zhCN from './reviews-first.zh-CN.ts'

export default {
  clock: { review: { name: 'Review', start: 'Made key or reviewed last', stop: 'Reviewed' } },
  step: { recordReview: { waits: 'Your turn: review', act: 'Review' } },
} as const satisfies Translated<typeof zhCN>
