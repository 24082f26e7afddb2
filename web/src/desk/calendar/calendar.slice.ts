import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './calendar-first.en.ts'
import type zhCN from './calendar-first.zh-CN.ts'

const years = page(
  '/calendar',
  lazyPage(() => import('./CalendarPage.tsx'), 'CalendarPage', ['calendar']),
)

export const calendarSlice = slice(
  'calendar',
  {
    floor: 'people',
    pages: [{ title: 'title', route: years, nav: [{ group: 'reference', order: 20, roles: 'all' }] }],
    links: { calendarYear: () => to(years, {}) },
    records: { calendar: 170 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./calendar.zh-CN.ts'), en: () => import('./calendar.en.ts') } },
)
