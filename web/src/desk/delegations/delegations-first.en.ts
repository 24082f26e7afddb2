import type { Translated } from '../shared/translated.ts'
import type zhCN from './delegations-first.zh-CN.ts'

export default {
  title: 'Acting on behalf',
  one: 'Authorisation',
  acts: { open: 'Open authorisations' },
  clock: { delegationReceipt: { name: 'Signing of the receipt', start: 'used', stop: 'both signed' } },
  step: { signReceipt: { waits: 'Your turn: have the receipt signed', act: 'Sign' } },
} satisfies Translated<typeof zhCN>
