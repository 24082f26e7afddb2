import { slice, words } from '../shared/slice.ts'
import type en from './pace.en.ts'
import type zhCN from './pace.zh-CN.ts'

export const paceSlice = slice('pace', { floor: 'beside' }, words<typeof zhCN, typeof en>())
