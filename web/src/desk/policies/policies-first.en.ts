import type { Translated } from '../shared/translated.ts'
import type zhCN from './policies-first.zh-CN.ts'

export default {
  title: 'Policies',
  one: 'Policy',
  draft: 'Draft a policy',
  verify: 'Verify a policy',
  compare: 'Compare two versions',
  acts: { open: 'Open the library of policies' },
} satisfies Translated<typeof zhCN>
