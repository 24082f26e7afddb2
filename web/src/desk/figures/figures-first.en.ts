import type { Translated } from '../shared/translated.ts'
import type zhCN from './figures-first.zh-CN.ts'

export default {
  title: 'Weekly and monthly',
  rowsTitle: 'Behind a figure',
  overdueTitle: 'Overdue',
} satisfies Translated<typeof zhCN>
