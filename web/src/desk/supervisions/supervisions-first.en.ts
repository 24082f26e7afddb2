import type { Translated } from '../shared/translated.ts'
import type zhCN from './supervisions-first.zh-CN.ts'

export default {
  givenWhy: 'Given on {{made}}, to be answered by {{due}}',
  order: { supervision: 'supervision', instruction: 'instruction' },
  means: 'Who has it in hand is told and answers in time; the enterprise sees none of it.',
  words: 'What is to be done, and answered',
  needWords: 'Say what is to be done.',
  day: 'Answer by',
  needDay: 'Choose the day of the answer.',
  send: { supervision: 'Send the order', instruction: 'Send the instruction' },
  given: { supervision: 'Ordered; {{name}} answers by {{time}}', instruction: 'Instructed; {{name}} answers by {{time}}' },
  office: 'who has it in hand',
  says: '{{name}}, {{time}}: {{order}}',
  dueBy: 'answer by {{time}}',
  answer: 'Answer',
  answerOf: { supervision: 'Answer the order', instruction: 'Answer the instruction' },
  answerWords: 'How far it is, and what came of it',
  answerHint: 'Read by {{name}}, not by the enterprise',
  answered: '{{name}} has your answer',
  answeredBy: 'answered by {{name}}, {{time}}',
  gone: 'It was answered.',
  clock: { supervision: { name: 'Order', start: 'given', stop: 'answered' } },
  step: {
    supervise: { waits: 'Your turn: instruct', act: 'Instruct' },
    answerSupervision: { waits: 'Your turn: answer an order', act: 'Answer it' },
  },
} satisfies Translated<typeof zhCN>
