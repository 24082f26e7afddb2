import { slice, words } from '../shared/slice.ts'
import type en from './codes.en.ts'
import type zhCN from './codes.zh-CN.ts'

export const codesSlice = slice(
  'codes',
  { floor: 'people', notices: { 'signInCode.guessed': 'member' }, records: { signInCode: 145 } },
  words<typeof zhCN, typeof en>(),
)
