import type { Translated } from '../shared/translated.ts'
import type zhCN from './premises-first.zh-CN.ts'

export default {
  title: 'Premises',
  one: 'Premises',
  compare: 'Compare premises',
  opinion: 'Site-selection opinion',
  sheet: 'Premises from Excel',
  acts: { open: 'Open the list of premises' },
} satisfies Translated<typeof zhCN>
