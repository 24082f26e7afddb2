import { slice } from '../shared/slice.ts'

export const codesSlice = slice(
  'codes',
  { floor: 'people', notices: { 'signInCode.guessed': 'member' }, records: { signInCode: 145 } },
  { pages: { 'zh-CN': () => import('./codes.zh-CN.ts'), en: () => import('./codes.en.ts') } },
)
