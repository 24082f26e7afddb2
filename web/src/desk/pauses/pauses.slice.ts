import { slice } from '../shared/slice.ts'

export const pausesSlice = slice(
  'pauses',
  { floor: 'beside' },
  { pages: { 'zh-CN': () => import('./pauses.zh-CN.ts'), en: () => import('./pauses.en.ts') } },
)
