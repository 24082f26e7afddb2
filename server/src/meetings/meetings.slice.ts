import { meetingAccess } from '@yigen/domain/meetings/meeting-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { decisionRoutes } from './decisions.routes.ts'
import { exportMinutes } from './export-minutes.ts'
import { freezeAgendas } from './freeze-agendas.ts'
import { decisionHostsTasks } from './host-of-decision.ts'
import { chairOfLiftedItem, liftedItem, liftedItemSeen } from './lifted-item.ts'
import { askingSubject, meetingDecisionSubject } from './meeting-decision-subject.ts'
import { meetingEntries } from './meeting-entries.ts'
import { meetingRoutes } from './meetings.routes.ts'
import { passDecisions } from './pass-decisions.ts'
import { replanMeetings } from './replan-meetings.ts'

export const meetingsSlice = serverSlice({
  name: 'meetings',
  floor: 'page',
  access: meetingAccess,
  exports: { minutes: exportMinutes },
  calendarEntries: { meeting: meetingEntries },
  tables: {
    ofDistrict: [
      'meeting_series',
      'meeting_series_member',
      'meeting',
      'meeting_person',
      'agenda_item',
      'meeting_decision',
      'asking',
      'difficulty',
      'minutes_addendum',
      'minutes_signature',
      'minutes',
    ],
  },
  routes: [meetingRoutes, decisionRoutes],
  jobs: [{ name: 'freezeAgendas', everySeconds: 20, run: ({ db }, now) => freezeAgendas(db, now) }],
  follows: { handedOver: passDecisions, calendarPublished: replanMeetings },
  adds: { hangsOnEnterprise: sql`exists (select from difficulty x where x.district_id = e.district_id and x.enterprise_id = e.id)` },
  says: { itemOfLift: liftedItem, itemOfLiftSeen: liftedItemSeen, chairOfItemOfLift: chairOfLiftedItem },
  subjects: { meetingDecision: { ...meetingDecisionSubject, hostsTasks: decisionHostsTasks }, asking: askingSubject },
})
