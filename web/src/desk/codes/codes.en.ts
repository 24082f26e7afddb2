import type { Translated } from '../shared/translated.ts'
import type zhCN from './codes.zh-CN.ts'

export default {
  subject: { signInCode: 'Sign-in codes' },
  record: { signInCode: { asked: 'Code asked for', wrong: 'Wrong code', voided: 'Code void' } },
} satisfies Translated<typeof zhCN>
