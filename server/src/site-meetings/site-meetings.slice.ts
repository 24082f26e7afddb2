import { siteMeetingAccess } from '@yigen/domain/site-meetings/site-meeting-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { endWithProject } from './end-with-project.ts'
import { siteMeetingEntries } from './site-meeting-entries.ts'
import { siteMeetingHostsTasks } from './site-meeting-host.ts'
import { siteMeetingJoins, siteMeetingSeen } from './site-meeting-sight.ts'
import { siteMeetingRoutes } from './site-meetings.routes.ts'

export const siteMeetingsSlice = serverSlice({
  name: 'site-meetings',
  floor: 'beside',
  access: siteMeetingAccess,
  tables: { ofDistrict: ['site_meeting', 'site_meeting_guest', 'site_meeting_move', 'site_meeting_decision'] },
  routes: [siteMeetingRoutes],
  calendarEntries: { siteMeeting: siteMeetingEntries },
  subjects: {
    siteMeeting: {
      title: sql`(select left(g.about, 60) from site_meeting g where g.district_id = c.district_id and g.id = c.subject_id)`,
      seen: actor =>
        sql`exists (select from site_meeting g ${siteMeetingJoins} where g.district_id = s.district_id and g.id = s.id and ${siteMeetingSeen(actor)})`,
      day: () => sql`'{}'::json`,
      hostsTasks: siteMeetingHostsTasks,
    },
    siteDecision: {
      title: sql`(select left(x.words, 60) from site_meeting_decision x where x.district_id = c.district_id and x.id = c.subject_id)`,
      seen: actor => sql`exists (
        select from site_meeting_decision x join site_meeting g on g.district_id = x.district_id and g.id = x.meeting_id ${siteMeetingJoins}
        where x.district_id = s.district_id and x.id = s.id and ${siteMeetingSeen(actor)})`,
      day: () => sql`'{}'::json`,
    },
  },
  adds: {
    subjectsOfProject: sql`
      select g.id from site_meeting g where g.district_id = p.district_id and g.project_id = p.id
      union all select t.id from site_meeting g join task t on t.district_id = g.district_id and t.subject_id = g.id where g.district_id = p.district_id and g.project_id = p.id`,
  },
  follows: { projectEnded: endWithProject },
})
