import { staffingDay } from '@yigen/domain/stations/staffing-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { slice, words } from '../shared/slice.ts'
import { dutySessionQuery, stationQuery, stationsQuery } from './station.queries.ts'
import type en from './stations-first.en.ts'
import type zhCN from './stations-first.zh-CN.ts'

const list = page(
  '/stations',
  lazyPage(() => import('./StationsPage.tsx'), 'StationsPage', ['exports', 'stations']),
  { bring: () => void queries.prefetchQuery(stationsQuery) },
)
const one = page(
  '/stations/$id',
  lazyPage(() => import('../bookings/StationPage.tsx'), 'StationPage', ['bookings', 'feeds', 'stations']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(stationQuery(id)) },
)
const duty = page(
  '/duty/$id',
  lazyPage(() => import('../bookings/DutyPage.tsx'), 'DutyPage', ['bookings', 'requests', 'services', 'stations']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(dutySessionQuery(id)) },
)
const roster = page(
  '/roster',
  lazyPage(() => import('./roster/RosterPage.tsx'), 'RosterPage', ['exports', 'stations']),
)

export const stationsSlice = slice(
  'stations',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [{ group: 'office', order: 16, roles: ['officer', 'minister', 'leader', 'head', 'clerk'], behind: () => true }],
      },
      { title: 'title', route: one },
      { title: 'duty', route: duty },
      {
        title: 'roster',
        route: roster,
        nav: [{ group: 'office', order: 17, roles: ['officer', 'minister', 'leader'], behind: () => true }],
      },
    ],
    links: {
      station: ({ id }) => (id ? to(one, { id }) : to(list, {})),
      stationSession: ({ id }) => (id ? to(duty, { id }) : to(list, {})),
      roster: () => to(roster, {}),
    },
    clocks: { dutyStaffing: { subject: 'stationSession', day: staffingDay, dated: 'staffedWhy' } },
    steps: { staffSession: { take: 'onItsPage' } },
    records: { station: 63, stationSession: 64, roster: 65 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./stations.zh-CN.ts'), en: () => import('./stations.en.ts') } },
)
