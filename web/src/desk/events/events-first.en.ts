import type { Translated } from '../shared/translated.ts'
import type zhCN from './events-first.zh-CN.ts'

export default {
  title: 'Events',
  one: 'Event',
  questions: 'Questions of an event',
  room: 'Questions in the room',
  yours: 'Your event',
  owed: 'Event to be closed',
  acts: { open: 'See the events' },
} as const satisfies Translated<typeof zhCN>
