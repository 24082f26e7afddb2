import type { Translated } from '../shared/translated.ts'
import type zhCN from './clocks.zh-CN.ts'

export default {
  subject: { clock: 'Clocks' },
  record: {
    clock: { rung: 'reminders and escalation', rederived: 'due time reckoned again' },
  },
} satisfies Translated<typeof zhCN>
