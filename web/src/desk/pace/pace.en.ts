import type { Translated } from '../shared/translated.ts'
import type zhCN from './pace.zh-CN.ts'

export default {
  pace: 'Time limits',
  paceCount: '{{measured}} measured, {{inTime}} on time',
  paceNone: 'no stage due yet',
  paceColumn: { interval: 'Stage', sentence: 'Promised and used', state: 'On time' },
  partsMore: 'Departments: {{n}}',
  partsLess: 'Without the departments',
  paceState: {
    awaited: 'not begun',
    running: 'running',
    soon: 'due soon',
    over: 'overdue',
    done: 'on time',
    doneLate: 'late',
    dropped: 'not measured',
  },
} satisfies Translated<typeof zhCN>
