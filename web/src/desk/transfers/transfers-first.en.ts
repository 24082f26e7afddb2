import type { Translated } from '../shared/translated.ts'
import type zhCN from './transfers-first.zh-CN.ts'

export default {
  title: 'Transfers',
  one: 'Transfer',
  acts: { open: 'Open transfers' },
  clock: { transfer: { name: 'Answer to a transfer', start: 'proposed', stop: 'answered' } },
  step: { acceptTransfer: { waits: 'Your turn: take over an enterprise', act: 'Take over' } },
} satisfies Translated<typeof zhCN>
