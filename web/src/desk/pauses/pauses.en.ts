import type { Translated } from '../shared/translated.ts'
import type zhCN from './pauses.zh-CN.ts'

export default {
  pauseLead: 'Waiting for the enterprise, or for an office elsewhere?',
  pause: 'Pause',
  pauseTitle: 'Pause the clock',
  pauseMeans:
    'The 24 hours and the departments’ clocks go on; settlement moves by the working time it waits. The enterprise sees for whom and until when.',
  waitsFor: 'Waits for',
  waits: { enterprise: 'The enterprise', authority: 'An office elsewhere' },
  authority: 'Which office',
  authorityHint: 'outside the district',
  needAuthority: 'Name the office.',
  until: 'Paused until',
  untilHint: 'about {{days, counted(one: working day; many: working days)}}; {{left}} are left for this request',
  needUntil: 'Enter a date and a time.',
  waitWords: 'Words to the enterprise',
  waitWordsHint: 'it reads them',
  waitPlaceholder: {
    enterprise: 'What is missing, where to hand it in, how soon it goes on',
    authority: 'Who has the papers, and when they will answer',
  },
  needWords: 'Write to the enterprise.',
  pauseIt: 'Pause and tell the enterprise',
  paused: 'Paused; it goes on by itself {{time}}',
  pauseLabel: 'Paused',
  theEnterprise: 'the enterprise',
  waitsUntil: 'Waits for {{whom}} until {{time}}.',
  pausedBy: 'Paused by {{name}}, {{time}}',
  reminded: 'reminded {{n}} ×, last {{time}}',
  goesOnByItself: 'goes on by itself then',
  resume: 'Go on',
  resumed: 'It goes on; the settlement is reckoned anew',
  remind: 'Remind',
  remindWords: 'To the enterprise: what is missing, where to hand it in',
  remindHint: 'The enterprise is told; it is recorded',
  sendReminder: 'Send the reminder',
  remindedNow: '{{enterprise}} was reminded',
  record: {
    request: { paused: 'paused', resumed: 'resumed', reminded: 'reminded the enterprise' },
  },
} satisfies Translated<typeof zhCN>
