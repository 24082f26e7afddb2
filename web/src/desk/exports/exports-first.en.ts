import type { Translated } from '../shared/translated.ts'
import type zhCN from './exports-first.zh-CN.ts'

export default {
  acts: { open: 'See exported files' },
  title: 'Exported files',
} satisfies Translated<typeof zhCN>
