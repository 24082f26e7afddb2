import type { Translated } from '../shared/translated.ts'
import type zhCN from './lifts-first.zh-CN.ts'

export default {
  title: 'Lifted questions',
  one: 'Lifted question',
  acts: { open: 'Open lifted questions' },
  answerWhy: 'Taken up on {{made}}, to be answered by {{due}}',
  clock: {
    liftProposal: { name: 'Review of a question', start: 'proposed', stop: 'decided' },
    liftAcceptance: { name: 'Taking up a question', start: 'lifted', stop: 'taken up' },
    liftAnswer: { name: 'Answer to a question', start: 'taken up', stop: 'answered' },
  },
  step: {
    liftQuestion: { waits: 'Your turn: decide on a question', act: 'Decide' },
    acceptLift: { waits: 'Your turn: take up a question', act: 'Take up' },
    answerLift: { waits: 'Your turn: answer a question', act: 'Answer' },
  },
} satisfies Translated<typeof zhCN>
