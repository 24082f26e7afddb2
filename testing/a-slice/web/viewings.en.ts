import type { Translated } from '../shared/translated.ts'
import type zhCN from './viewings.zh-CN.ts'

export default {
  none: 'Nothing to show',
  subject: { viewing: 'viewings' },
  record: { viewing: { asked: 'asked to show', shown: 'showed' } },
} as const satisfies Translated<typeof zhCN>
