import type { Translated } from '../shared/translated.ts'
import type zhCN from './projects-first.zh-CN.ts'

export default {
  ledger: 'Ledger',
  title: 'Projects',
  found: 'project',
  one: 'Project',
  gates: {
    title: 'Evidence asked',
  },
  acts: {
    open: 'Show projects',
  },
} as const satisfies Translated<typeof zhCN>
