import { isOfOffice } from '@yigen/domain/members/access.ts'
import { stationAccess } from '@yigen/domain/stations/station-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { dutyRoutes } from './duty.routes.ts'
import { dutyEntries } from './duty-entries.ts'
import { makeSessions } from './make-sessions.ts'
import { passDuty } from './pass-duty.ts'
import { replanSessions } from './replan-sessions.ts'
import { rosterSheet } from './roster-sheet.ts'
import { stationSays } from './station-says.ts'
import { stationSheet } from './station-sheet.ts'
import { stationRoutes } from './stations.routes.ts'
import { sweepDuty } from './sweep-duty.ts'

export const stationsSlice = serverSlice({
  name: 'stations',
  floor: 'beside',
  access: stationAccess,
  tables: { ofDistrict: ['station', 'station_session', 'duty', 'duty_swap', 'duty_wish'] },
  routes: [stationRoutes, dutyRoutes],
  exports: { roster: rosterSheet, stations: stationSheet },
  calendarEntries: { duty: dutyEntries },
  jobs: [
    { name: 'makeSessions', everySeconds: 600, run: ({ db }, now) => makeSessions(db, now) },
    { name: 'sweepDuty', everySeconds: 20, run: ({ db }, now) => sweepDuty(db, now) },
  ],
  says: stationSays,
  follows: { handedOver: passDuty, calendarPublished: replanSessions },
  subjects: {
    // the office sees every station
    stationSession: {
      title: sql`(select t.name from station_session x join station t on t.district_id = x.district_id and t.id = x.station_id where x.district_id = c.district_id and x.id = c.subject_id)`,
      seen: actor =>
        sql`(${isOfOffice(actor)} and exists (select from station_session x where x.district_id = s.district_id and x.id = s.id))`,
      day: () => sql`'{}'::json`,
    },
  },
})
