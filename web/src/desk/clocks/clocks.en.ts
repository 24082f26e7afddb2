import type { Translated } from '../shared/translated.ts'
import type zhCN from './clocks.zh-CN.ts'

export default {
  promisedWhy: 'Promised on {{made}} for {{due}}',
} satisfies Translated<typeof zhCN>
