import type { Translated } from '../shared/translated.ts'
import type zhCN from './settings-first.zh-CN.ts'

export default {
  title: 'Time limits',
} satisfies Translated<typeof zhCN>
