import { slice } from '../shared/slice.ts'

export const paceSlice = slice(
  'pace',
  { floor: 'beside' },
  { pages: { 'zh-CN': () => import('./pace.zh-CN.ts'), en: () => import('./pace.en.ts') } },
)
