import type { Translated } from '../shared/translated.ts'
import type zhCN from './history-first.zh-CN.ts'

export default {
  title: 'Record',
} satisfies Translated<typeof zhCN>
