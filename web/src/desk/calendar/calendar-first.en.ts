import type { Translated } from '../shared/translated.ts'
import type zhCN from './calendar-first.zh-CN.ts'

export default {
  title: 'Work calendar',
} satisfies Translated<typeof zhCN>
