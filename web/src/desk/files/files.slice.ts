import { slice, words } from '../shared/slice.ts'
import type en from './files.en.ts'
import type zhCN from './files.zh-CN.ts'

export const filesSlice = slice('files', { floor: 'register', links: { file: 'request' } }, words<typeof zhCN, typeof en>())
