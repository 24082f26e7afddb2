import type { Translated } from '../translated.ts'
import type zhCN from './assignments.zh-CN.ts'

export default {
  team: 'Team',
} satisfies Translated<typeof zhCN>
