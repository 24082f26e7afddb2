import type { Translated } from '../shared/translated.ts'
import type zhCN from './plans.zh-CN.ts'

export default {
  subject: { milestone: 'milestones of plans', plan: 'follow-up plans' },
  clock: {
    milestone: { name: 'milestone', start: 'Milestone started', stop: 'Milestone finished' },
    chase: { name: 'chase', start: 'Past what was expected', stop: 'Chased' },
  },
  step: {
    finishMilestone: { waits: 'Your milestone to finish', act: 'Finish' },
    chaseAuthority: { waits: 'Yours to chase', act: 'Chase' },
  },
  record: {
    plan: {
      drafted: 'drafted a plan',
      changed: 'changed a plan',
      proposed: 'proposed a plan',
      adopted: 'adopted a plan',
      returned: 'returned a plan',
      templatePublished: 'published a plan template',
    },
    milestone: {
      started: 'started a milestone',
      finished: 'finished a milestone',
      result: 'result of a milestone',
      dispensed: 'dispensed with a milestone',
      handedOn: 'handed a milestone on',
      runsAgain: 'sent a milestone back',
      ended: 'ended a milestone',
      expected: 'changed what is expected',
      chased: 'chased an authority',
    },
  },
} as const satisfies Translated<typeof zhCN>
