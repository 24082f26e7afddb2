import type { Translated } from '../shared/translated.ts'
import type zhCN from './clocks-first.zh-CN.ts'

export default {
  newer: { name: 'Time limit', start: 'Started', stop: 'stopped' },
} satisfies Translated<typeof zhCN>
