import type { Translated } from '../translated.ts'
import type zhCN from './requests.zh-CN.ts'

export default {
  today: 'Today',
  title: 'Requests',
  logCall: 'Log a call',
} satisfies Translated<typeof zhCN>
