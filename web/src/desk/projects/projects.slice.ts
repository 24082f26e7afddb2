import { slice, words } from '../shared/slice.ts'
import type en from './projects.en.ts'
import type zhCN from './projects.zh-CN.ts'

export const projectsSlice = slice(
  'projects',
  {
    floor: 'beside',
    links: { project: ({ id }) => (id ? { to: '/projects/$id', params: { id } } : null), gate: 'districtSettings' },
    records: { project: 55, gate: 169 },
  },
  words<typeof zhCN, typeof en>(),
)
