import type { Translated } from '../translated.ts'
import type zhCN from './enterprises.zh-CN.ts'

export default {
  title: 'Enterprises',
  import: 'Import',
} satisfies Translated<typeof zhCN>
