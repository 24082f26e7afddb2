import { visitAccess } from '@yigen/domain/visits/visit-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { endWithEnterprise } from './end-with-enterprise.ts'
import { visitEntries } from './visit-entries.ts'
import { visitSays } from './visit-says.ts'
import { visitSheet } from './visit-sheet.ts'
import { enterpriseOfVisit, visitKnown, visitSeenWhole } from './visit-sight.ts'
import { visitRoutes } from './visits.routes.ts'

export const visitsSlice = serverSlice({
  name: 'visits',
  floor: 'beside',
  access: visitAccess,
  tables: { ofDistrict: ['visit', 'visit_companion', 'visit_yield'] },
  routes: [visitRoutes],
  exports: { visits: visitSheet },
  subjects: {
    visit: {
      title: sql`(select left(v.about, 60) from visit v where v.district_id = c.district_id and v.id = c.subject_id)`,
      seen: actor =>
        sql`exists (select from visit v ${enterpriseOfVisit} where v.district_id = s.district_id and v.id = s.id and ${visitSeenWhole(actor)})`,
      known: actor =>
        sql`exists (select from visit v ${enterpriseOfVisit} where v.district_id = s.district_id and v.id = s.id and ${visitKnown(actor)})`,
      day: () => sql`'{}'::json`,
    },
  },
  calendarEntries: { visit: visitEntries },
  says: visitSays,
  adds: { hangsOnEnterprise: sql`exists (select from visit v where v.district_id = e.district_id and v.enterprise_id = e.id)` },
  follows: { enterpriseClosed: endWithEnterprise },
})
