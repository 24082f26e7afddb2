import type { Translated } from '../shared/translated.ts'
import type zhCN from './members-first.zh-CN.ts'

export default {
  found: 'People',
  title: 'Members',
  account: 'My account',
  signIn: 'Sign in',
  activate: 'Activate your account',
  first: {
    title: 'Start the district',
  },
} satisfies Translated<typeof zhCN>
