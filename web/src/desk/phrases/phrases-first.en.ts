import type { Translated } from '../shared/translated.ts'
import type zhCN from './phrases-first.zh-CN.ts'

export default {
  title: 'Phrases',
  none: 'No phrases yet',
  blank: { enterprise: 'enterprise', contact: 'contact', dueAt: 'due time' },
  pick: 'Phrases',
  pickKey: 'Ctrl /',
  find: 'Find a phrase',
  nothing: 'Nothing like “{{text}}”',
} satisfies Translated<typeof zhCN>
