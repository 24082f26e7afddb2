import type { Translated } from '../shared/translated.ts'
import type zhCN from './bookings-first.zh-CN.ts'

export default {
  visitor: 'Visitor',
  phoneWhy: 'Not served by {{made}}, to be called by {{due}}',
  clock: { visitorCall: { name: 'Call to who was not served', start: 'not served', stop: 'called' } },
  step: { phoneVisitor: { waits: 'Your turn: call', act: 'Call' } },
} satisfies Translated<typeof zhCN>
