import type { Translated } from '../shared/translated.ts'
import type zhCN from './visits-first.zh-CN.ts'

export default {
  title: 'Visits',
  one: 'Visit',
  note: 'Note of a visit',
  yours: 'You visit',
  owed: 'Visit without a note',
  acts: { open: 'See the visits' },
} as const satisfies Translated<typeof zhCN>
