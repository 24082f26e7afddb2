import type { Translated } from '../shared/translated.ts'
import type zhCN from './declines-first.zh-CN.ts'

export default {
  ledger: 'Refusals',
  clock: {
    release: { name: 'Approval', start: 'proposed', stop: 'approved' },
    appeal: { name: 'Appeal', start: 'appealed', stop: 'decided' },
  },
  step: {
    release: { waits: 'Your turn: decide', act: 'Decide' },
    decide: { waits: 'Your turn: decide the appeal', act: 'Decide' },
  },
} satisfies Translated<typeof zhCN>
