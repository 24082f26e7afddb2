import { bookingAccess } from '@yigen/domain/bookings/booking-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { bookingRoutes } from './desk.routes.ts'
import { followSession } from './follow-session.ts'
import { missVisitors } from './miss-visitors.ts'
import { publicBookingRoutes } from './public.routes.ts'
import { purgeNumbers } from './purge-numbers.ts'
import { stationPaperRoutes } from './station-papers.routes.ts'
import { textVisitors } from './text-visitors.ts'

export const bookingsSlice = serverSlice({
  name: 'bookings',
  floor: 'beside',
  access: bookingAccess,
  tables: { ofDistrict: ['station_card', 'booking', 'booking_code', 'booking_number', 'booking_message'] },
  routes: [publicBookingRoutes, bookingRoutes, stationPaperRoutes],
  jobs: [
    { name: 'textVisitors', everySeconds: 10, run: (context, now) => textVisitors(context, now) },
    { name: 'missVisitors', everySeconds: 60, run: ({ db }, now) => missVisitors(db, now) },
    { name: 'purgeNumbers', everySeconds: 900, run: ({ db }, now) => purgeNumbers(db, now) },
  ],
  follows: { sessionChanged: followSession },
  says: {
    raisedAtDeskOf: ({ memberId }) => sql`exists (
      select from booking b where b.district_id = r.district_id and b.request_id = r.id and b.state = 'served' and b.ended_by = ${memberId})`,
  },
  adds: {
    // for as long as it is open: who served is asked no more once it ended
    mattersReached: () => sql`
      select b.request_id from booking b join request q on q.district_id = b.district_id and q.id = b.request_id
      where b.district_id = m.district_id and b.ended_by = m.id and b.state = 'served' and q.ended_at is null`,
  },
})
