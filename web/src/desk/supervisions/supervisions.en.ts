import type { Translated } from '../shared/translated.ts'
import type zhCN from './supervisions.zh-CN.ts'

export default {
  section: 'Orders',
  give: { supervision: 'Supervise', instruction: 'Instruct' },
  subject: { supervision: 'orders' },
  record: { supervision: { given: 'gave an order', answered: 'answered an order' } },
} satisfies Translated<typeof zhCN>
