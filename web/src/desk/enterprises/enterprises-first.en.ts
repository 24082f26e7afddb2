import type { Translated } from '../shared/translated.ts'
import type zhCN from './enterprises-first.zh-CN.ts'

export default {
  acts: { open: 'Open the register' },
  title: 'Enterprises',
  found: 'Enterprises',
} satisfies Translated<typeof zhCN>
