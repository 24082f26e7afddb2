import type { Translated } from '../shared/translated.ts'
import type zhCN from './signs-first.zh-CN.ts'

export default {
  title: 'To visit',
  rules: 'Rules of early signs',
  yours: 'To visit',
  acts: { open: 'See whom to visit' },
} as const satisfies Translated<typeof zhCN>
