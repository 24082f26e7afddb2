import type { Translated } from '../shared/translated.ts'
import type zhCN from './site-meetings-first.zh-CN.ts'

export default {
  one: 'Site meeting',
  decidedWhy: 'Decided at the site meeting on {{made}}, to be done by {{due}}',
  clock: { decision: { name: 'Decision of a site meeting', start: 'Site meeting', stop: 'Done' } },
  step: { finishDecision: { waits: 'Your turn: do what a site meeting decided', act: 'Do it' } },
} as const satisfies Translated<typeof zhCN>
