import { slice, words } from '../shared/slice.ts'
import type en from './moves.en.ts'
import type zhCN from './moves.zh-CN.ts'

export const movesSlice = slice('moves', { floor: 'beside', links: { move: 'request' } }, words<typeof zhCN, typeof en>())
