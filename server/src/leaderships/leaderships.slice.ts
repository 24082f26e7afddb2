import { leadershipAccess } from '@yigen/domain/leaderships/leadership-access.ts'
import { sql } from 'kysely'
import { projectSeen } from '#projects/project-sight.ts'
import { serverSlice } from '#slice/slice.ts'
import { decidersOfEnd } from './consenters.ts'
import { endKeyOfEnded } from './end-key-of-ended.ts'
import { leadershipSays } from './leadership-says.ts'
import { leadershipRoutes } from './leaderships.routes.ts'

export const leadershipsSlice = serverSlice({
  name: 'leaderships',
  floor: 'beside',
  access: leadershipAccess,
  tables: { ofDistrict: ['leadership', 'leader_proposal', 'key_end_proposal'] },
  routes: [leadershipRoutes],
  says: leadershipSays,
  subjects: {
    leadership: {
      title: sql`(select p.name from project p where p.district_id = c.district_id and p.id = c.subject_id)`,
      seen: actor => sql`exists (
        select from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
        where p.district_id = s.district_id and p.id = s.id and ${projectSeen(actor)})`,
      day: () => sql`'{}'::json`,
      deciders: decidersOfEnd,
    },
  },
  follows: { projectEnded: endKeyOfEnded },
})
