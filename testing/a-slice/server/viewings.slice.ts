import { viewingAccess } from '@yigen/domain/viewings/viewing-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { viewingHostsTasks } from './take-viewing.ts'
import { viewingRoutes } from './viewings.routes.ts'

export const viewingsSlice = serverSlice({
  name: 'viewings',
  floor: 'beside',
  tables: { ofDistrict: ['viewing'] },
  access: viewingAccess,
  routes: [viewingRoutes],
  subjects: {
    viewing: {
      title: sql`(select v.place from viewing v where v.district_id = c.district_id and v.id = c.subject_id)`,
      seen: actor =>
        sql`exists (select from viewing v where v.district_id = s.district_id and v.id = s.id and ${actor.memberId} in (v.member_id, v.asked_by))`,
      day: () => sql`'{}'::json`,
      hostsTasks: viewingHostsTasks,
    },
  },
})
