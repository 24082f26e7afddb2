import { eventAccess } from '@yigen/domain/events/event-access.ts'
import { eventFigures } from '@yigen/domain/events/event-figures.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { attendanceRoutes } from './attendance.routes.ts'
import { endWithEnterprise } from './end-with-enterprise.ts'
import { eventRoutes } from './events.routes.ts'
import { passEvents } from './pass-events.ts'
import { sweepEvents } from './sweep-events.ts'

export const eventsSlice = serverSlice({
  name: 'events',
  floor: 'beside',
  access: eventAccess,
  tables: { ofDistrict: ['event', 'event_invitation', 'event_sign_up', 'event_question'] },
  routes: [eventRoutes, attendanceRoutes],
  jobs: [{ name: 'sweepEvents', everySeconds: 300, run: ({ db }, now) => sweepEvents(db, now) }],
  figures: [eventFigures],
  adds: {
    openBeside: (districtId, memberId) => sql`
      select 'event' as kind, v.id, v.title from event v where v.district_id = ${districtId} and v.holder_id = ${memberId} and v.status = 'planned'`,
    hangsOnEnterprise: sql`(exists (select from event_invitation i where i.district_id = e.district_id and i.enterprise_id = e.id)
      or exists (select from event_sign_up s where s.district_id = e.district_id and s.enterprise_id = e.id and s.state <> 'left'))`,
  },
  follows: { enterpriseClosed: endWithEnterprise, handedOver: passEvents },
})
