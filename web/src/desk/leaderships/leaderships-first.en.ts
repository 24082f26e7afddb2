import type { Translated } from '../shared/translated.ts'
import type zhCN from './leaderships-first.zh-CN.ts'

export default {
  clock: {
    leaderAnswer: { name: 'Answer about leading', start: 'Proposed', stop: 'Answered' },
    endOfKeyAnswer: { name: 'Consent to the end of key', start: 'Proposed', stop: 'Answered' },
  },
  step: {
    answerLeadership: { waits: 'Your turn: say whether you lead it', act: 'Answer' },
    answerEndOfKey: { waits: 'Your turn: consent to the end of key', act: 'Answer' },
  },
} as const satisfies Translated<typeof zhCN>
