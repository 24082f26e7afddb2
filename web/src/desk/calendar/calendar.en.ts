import type { Translated } from '../translated.ts'
import type zhCN from './calendar.zh-CN.ts'

export default {
  title: 'Work calendar',
} satisfies Translated<typeof zhCN>
