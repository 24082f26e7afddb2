import type { Translated } from '../shared/translated.ts'
import type zhCN from './wall-first.zh-CN.ts'

export default {
  title: 'Wall',
} as const satisfies Translated<typeof zhCN>
