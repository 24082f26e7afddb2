import type { Translated } from '../shared/translated.ts'
import type zhCN from './services-first.zh-CN.ts'

export default {
  title: 'Services',
} satisfies Translated<typeof zhCN>
