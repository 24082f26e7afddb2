import type { Translated } from '../shared/translated.ts'
import type zhCN from './pace.zh-CN.ts'

export default {
  pace: 'Promise of pace',
  paceCount: '{{measured}} measured, {{inTime}} kept',
  paceNone: 'nothing measured yet',
  paceColumn: { interval: 'Interval', sentence: 'Promised and used', state: 'Kept' },
  partsMore: 'Departments: {{n}}',
  partsLess: 'Without the departments',
  paceState: {
    awaited: 'not begun',
    running: 'running',
    soon: 'due soon',
    over: 'overdue',
    done: 'kept',
    doneLate: 'late',
    dropped: 'not measured',
  },
} satisfies Translated<typeof zhCN>
