import type { Translated } from '../shared/translated.ts'
import type zhCN from './imports-first.zh-CN.ts'

export default {
  acts: { import: 'Import a roster' },
  title: 'Import',
  accounts: {
    title: 'Accounts from Excel',
  },
  setup: {
    title: 'Setting up',
  },
} satisfies Translated<typeof zhCN>
