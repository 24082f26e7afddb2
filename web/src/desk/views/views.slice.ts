import { slice, words } from '../shared/slice.ts'
import type en from './views.en.ts'
import type zhCN from './views.zh-CN.ts'

export const viewsSlice = slice(
  'views',
  { floor: 'people', links: { view: null }, records: { view: 174 } },
  words<typeof zhCN, typeof en>(),
)
