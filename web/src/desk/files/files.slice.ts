import { slice, words } from '../shared/slice.ts'
import type en from './files-first.en.ts'
import type zhCN from './files-first.zh-CN.ts'

export const filesSlice = slice('files', { floor: 'register', links: { file: 'request' } }, { first: words<typeof zhCN, typeof en>() })
