import type { Translated } from '../shared/translated.ts'
import type zhCN from './boards-first.zh-CN.ts'

export default {
  team: 'Team',
} satisfies Translated<typeof zhCN>
