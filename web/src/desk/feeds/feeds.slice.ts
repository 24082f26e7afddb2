import { slice } from '../shared/slice.ts'

export const feedsSlice = slice(
  'feeds',
  { floor: 'beside', links: { feed: null }, records: { feed: 68 } },
  { pages: { 'zh-CN': () => import('./feeds.zh-CN.ts'), en: () => import('./feeds.en.ts') } },
)
