import { slice, words } from '../shared/slice.ts'
import type en from './clocks.en.ts'
import type zhCN from './clocks.zh-CN.ts'

export const clocks = slice(
  'clocks',
  { links: { clock: null }, notices: { rung: 'ofItsClock' }, subjects: ['clock'] },
  words<typeof zhCN, typeof en>(),
)
