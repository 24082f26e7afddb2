import { slice, words } from '../shared/slice.ts'
import type en from './files.en.ts'
import type zhCN from './files.zh-CN.ts'

export const files = slice('files', {}, words<typeof zhCN, typeof en>())
