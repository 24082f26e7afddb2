import type { Translated } from '../shared/translated.ts'
import type zhCN from './moves.zh-CN.ts'

export default {
  moveLead: 'Better with a colleague?',
  move: 'Pass on',
  moveTitle: 'Pass it to a colleague of the team',
  moveMeans: 'Once taken over, the enterprise is answered within 24 hours; until then it stays yours.',
  colleague: 'To whom',
  chooseColleague: 'Choose a person first',
  moveWhy: 'Why to them',
  needMoveWhy: 'Say why in a sentence.',
  askToTake: 'Ask {{name}}',
  moveAsked: '{{name}} was asked; it passes once they say yes',
  moveLabel: 'Passing on',
  asksMe: '{{name}} asks you to take this over.',
  asked: '{{name}} is asked to take it over.',
  proposedBy: 'Proposed by {{name}}, {{time}}',
  takeMeans: 'then answer the enterprise within 24 hours',
  take: 'Take over',
  refuse: 'Refuse',
  refuseWords: 'In one line why not, or nothing',
  tookOver: 'It is yours; answer within 24 hours',
  refused: '{{name}} was told: not taken over',
  record: {
    request: { moveProposed: 'proposed a move', moved: 'took it over', moveRefused: 'did not take it over' },
  },
} satisfies Translated<typeof zhCN>
