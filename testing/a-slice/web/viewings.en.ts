import type { Translated } from '../shared/translated.ts'
import type zhCN from './viewings.zh-CN.ts'

export default {
  title: 'Viewings',
  none: 'Nothing to show',
  clock: { viewing: { name: 'Viewing', start: 'Asked', stop: 'Shown' } },
  step: { show: { waits: 'I am to show it', act: 'Enter' } },
  subject: { viewing: 'viewings' },
  record: { viewing: { asked: 'asked to show', shown: 'showed' } },
} as const satisfies Translated<typeof zhCN>
