import { slice } from '../shared/slice.ts'

export const viewsSlice = slice(
  'views',
  { floor: 'people', links: { view: null }, records: { view: 174 } },
  { pages: { 'zh-CN': () => import('./views.zh-CN.ts'), en: () => import('./views.en.ts') } },
)
