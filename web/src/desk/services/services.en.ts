import type { Translated } from '../shared/translated.ts'
import type zhCN from './services.zh-CN.ts'

export default {
  title: 'Services',
  choose: 'Choose one',
  one: { clockHours: '1 hour', workingHours: '1 working hour', workingDays: '1 working day', calendarDays: '1 day' },
  many: { clockHours: '{{n}} hours', workingHours: '{{n}} working hours', workingDays: '{{n}} working days', calendarDays: '{{n}} days' },
  count: '{{n}} items',
  lead: 'Each says who does it, how long it takes and what to bring. Time runs from receipt; 10 working days while not classified.',
  phases: 'Along the life of an enterprise',
  promise: 'Settled in',
  unit: 'Led by',
  helping: 'with {{units}}',
  materials: 'To bring',
  noMaterials: 'Nothing to bring',
  officer: 'The officer',
  and: ', ',
  requests: 'Open requests',
  requestsOf: '{{service}}: open requests',
  none: 'The catalogue is empty',
  noneWhy: 'Once the system administrator has entered it, it stands here by phase.',
} satisfies Translated<typeof zhCN>
