import { slice } from '../shared/slice.ts'

export const bookingsSlice = slice(
  'bookings',
  {
    floor: 'beside',
    links: { booking: 'stationSession', stationCard: 'station' },
    notices: { 'booking.made': 'stationSession', 'booking.cancelled': 'stationSession' },
    records: { booking: 66, stationCard: 67 },
  },
  { pages: { 'zh-CN': () => import('./bookings.zh-CN.ts'), en: () => import('./bookings.en.ts') } },
)
