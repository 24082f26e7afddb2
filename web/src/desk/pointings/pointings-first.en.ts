import type { Translated } from '../shared/translated.ts'
import type zhCN from './pointings-first.zh-CN.ts'

export default {
  title: 'Pointed out',
  acts: { open: 'Open what was pointed out' },
} satisfies Translated<typeof zhCN>
