import type { Translated } from '../shared/translated.ts'
import type zhCN from './viewings-first.zh-CN.ts'

export default {
  title: 'Viewings',
  clock: { viewing: { name: 'Viewing', start: 'Asked', stop: 'Shown' } },
  step: { show: { waits: 'I am to show it', act: 'Enter' } },
} as const satisfies Translated<typeof zhCN>
