import type { Translated } from '../shared/translated.ts'
import type zhCN from './ratings-first.zh-CN.ts'

export default {
  clock: {
    callBack: { name: 'Call-back', start: 'rated', stop: 'called back' },
  },
  step: {
    callBack: { waits: 'Your turn: call back', act: 'Call back' },
  },
} satisfies Translated<typeof zhCN>
