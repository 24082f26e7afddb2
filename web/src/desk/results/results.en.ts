import type { Translated } from '../shared/translated.ts'
import type zhCN from './results.zh-CN.ts'

export default {
  subject: { result: 'results' },
  record: {
    result: {
      recorded: 'recorded a result',
      verified: 'verified a result',
      returned: 'returned a result',
      corrected: 'corrected a result',
      confirmed: 'confirmed a result',
      disputed: 'disputed a result',
    },
  },
} as const satisfies Translated<typeof zhCN>
