import type { Translated } from '../translated.ts'
import type zhCN from './organisations.zh-CN.ts'

export default {
  units: 'Units',
} satisfies Translated<typeof zhCN>
