import { slice, words } from '../shared/slice.ts'
import type en from './clocks-first.en.ts'
import type zhCN from './clocks-first.zh-CN.ts'

export const clocksSlice = slice(
  'clocks',
  { floor: 'people', links: { clock: null }, notices: { rung: 'ofItsClock' }, records: { clock: 70 } },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./clocks.zh-CN.ts'), en: () => import('./clocks.en.ts') } },
)
