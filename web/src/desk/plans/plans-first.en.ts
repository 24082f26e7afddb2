import type { Translated } from '../shared/translated.ts'
import type zhCN from './plans-first.zh-CN.ts'

export default {
  title: 'Follow-up plan',
  compare: {
    title: 'Compare versions',
  },
  templates: {
    title: 'Plan templates',
    one: 'Plan template',
  },
  clock: {
    milestone: { name: 'milestone', start: 'Milestone started', stop: 'Milestone finished' },
    chase: { name: 'chase', start: 'Past what was expected', stop: 'Chased' },
  },
  step: {
    finishMilestone: { waits: 'Your milestone to finish', act: 'Finish' },
    chaseAuthority: { waits: 'Yours to chase', act: 'Chase' },
  },
  one: {
    title: 'Milestone',
  },
} satisfies Translated<typeof zhCN>
