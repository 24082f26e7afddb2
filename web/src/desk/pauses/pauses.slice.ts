import { slice, words } from '../shared/slice.ts'
import type en from './pauses.en.ts'
import type zhCN from './pauses.zh-CN.ts'

export const pausesSlice = slice('pauses', { floor: 'beside' }, words<typeof zhCN, typeof en>())
