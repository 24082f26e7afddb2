import { slice } from '../shared/slice.ts'

export const movesSlice = slice(
  'moves',
  { floor: 'beside', links: { move: 'request' } },
  { pages: { 'zh-CN': () => import('./moves.zh-CN.ts'), en: () => import('./moves.en.ts') } },
)
