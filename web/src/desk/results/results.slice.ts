import { slice, words } from '../shared/slice.ts'
import type en from './results.en.ts'
import type zhCN from './results.zh-CN.ts'

export const resultsSlice = slice(
  'results',
  {
    floor: 'beside',
    links: { result: 'enterprise' },
    records: { result: 58 },
  },
  words<typeof zhCN, typeof en>(),
)
