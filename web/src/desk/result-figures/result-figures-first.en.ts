import type { Translated } from '../shared/translated.ts'
import type zhCN from './result-figures-first.zh-CN.ts'

export default {
  title: 'Results',
} as const satisfies Translated<typeof zhCN>
