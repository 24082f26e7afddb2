import { phoneDay } from '@yigen/domain/bookings/phone-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { slice, words } from '../shared/slice.ts'
import { visitorQuery } from './booking.queries.ts'
import type en from './bookings-first.en.ts'
import type zhCN from './bookings-first.zh-CN.ts'

const visitor = page(
  '/visitors/$id',
  lazyPage(() => import('./VisitorPage.tsx'), 'VisitorPage', ['bookings']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(visitorQuery(id)) },
)

export const bookingsSlice = slice(
  'bookings',
  {
    floor: 'beside',
    pages: [{ title: 'visitor', route: visitor }],
    links: { booking: ({ id }) => (id ? to(visitor, { id }) : 'stationSession'), stationCard: 'station' },
    clocks: { visitorCall: { subject: 'booking', day: phoneDay, dated: 'phoneWhy' } },
    steps: { phoneVisitor: { take: 'onItsPage' } },
    notices: { 'booking.made': 'stationSession', 'booking.cancelled': 'stationSession' },
    records: { booking: 66, stationCard: 67 },
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./bookings.zh-CN.ts'), en: () => import('./bookings.en.ts') },
  },
)
