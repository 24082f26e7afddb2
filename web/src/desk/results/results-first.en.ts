import type { Translated } from '../shared/translated.ts'
import type zhCN from './results-first.zh-CN.ts'

export default {
  title: 'Results to verify',
} as const satisfies Translated<typeof zhCN>
