import type { Translated } from '../shared/translated.ts'
import type zhCN from './verdicts-first.zh-CN.ts'

export default {
  title: 'Policies compared',
  one: 'Policy compared',
} as const satisfies Translated<typeof zhCN>
