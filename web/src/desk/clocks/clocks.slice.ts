import { slice, words } from '../shared/slice.ts'
import type en from './clocks.en.ts'
import type zhCN from './clocks.zh-CN.ts'

export const clocksSlice = slice(
  'clocks',
  { floor: 'people', links: { clock: null }, notices: { rung: 'ofItsClock' }, records: { clock: 70 } },
  words<typeof zhCN, typeof en>(),
)
