import type { Translated } from '../shared/translated.ts'
import type zhCN from './city-first.zh-CN.ts'

export default {
  title: 'The city',
  enterprisesTitle: 'Enterprises of the districts',
  mattersTitle: 'Open matters of the districts',
} as const satisfies Translated<typeof zhCN>
