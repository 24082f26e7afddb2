import type { Translated } from '../translated.ts'
import type zhCN from './services.zh-CN.ts'

export default {
  title: 'Services',
} satisfies Translated<typeof zhCN>
