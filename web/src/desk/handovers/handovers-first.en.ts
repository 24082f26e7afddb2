import type { Translated } from '../shared/translated.ts'
import type zhCN from './handovers-first.zh-CN.ts'

export default {
  title: 'Handovers',
  one: 'Handover',
  acts: { open: 'See handovers' },
  clock: {
    handover: {
      name: 'handover',
      start: 'proposed',
      stop: 'answered',
      mine: 'Enterprises and matters to be handed over; the answer is yours',
      others: 'Enterprises and matters to be handed over, not answered yet',
      late: 'Answer to a handover',
    },
  },
  step: { answerHandover: { waits: 'Your turn: answer the handover', act: 'Open the handover' } },
} satisfies Translated<typeof zhCN>
