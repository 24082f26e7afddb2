import type { Translated } from '../shared/translated.ts'
import type zhCN from './second-steps-first.zh-CN.ts'

export default {
  title: 'Two-step sign-in',
  show: {
    since: 'Your account now signs in by two steps. Sign in again to go on; what you wrote is still here.',
  },
} satisfies Translated<typeof zhCN>
