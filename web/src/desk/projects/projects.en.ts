import type { Translated } from '../shared/translated.ts'
import type zhCN from './projects.zh-CN.ts'

export default {
  subject: { project: 'landing projects', gate: 'the six gates' },
  record: {
    project: {
      opened: 'opened a project',
      evidenceRecorded: 'recorded evidence',
      evidenceCorrected: 'corrected evidence',
      evidenceVerified: 'verified evidence',
      gatePassed: 'passed a gate',
      gateSkipped: 'skipped a gate',
      stageReached: 'reached a stage',
      stageSetBack: 'set a stage back',
      landed: 'landed',
      paused: 'paused a project',
      resumed: 'resumed a project',
      ended: 'lost a project',
      movedAway: 'moved away',
      progressed: 'recorded progress',
      noted: 'noted on a project',
      riskNamed: 'named a risk',
      memberAdded: 'asked somebody to take part',
      memberRemoved: 'took somebody out',
    },
    gate: { published: 'published what the gates ask' },
  },
} as const satisfies Translated<typeof zhCN>
