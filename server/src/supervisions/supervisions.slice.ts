import { supervisionAccess } from '@yigen/domain/supervisions/supervision-access.ts'
import { sql } from 'kysely'
import { followClocks } from '#requests/follow-clocks.ts'
import { lockFreeMatters } from '#requests/lock-free-matters.ts'
import { seenInMatter, titleOfMatter } from '#requests/matter-subject.ts'
import { serverSlice } from '#slice/slice.ts'
import { supervisionSays } from './supervision-says.ts'
import { supervisionRoutes } from './supervisions.routes.ts'

export const supervisionsSlice = serverSlice({
  name: 'supervisions',
  floor: 'beside',
  access: supervisionAccess,
  tables: { ofDistrict: ['supervision'] },
  routes: [supervisionRoutes],
  says: supervisionSays,
  subjects: {
    supervision: {
      title: titleOfMatter,
      seen: seenInMatter(sql`(select x.request_id from supervision x where x.district_id = s.district_id and x.id = s.id)`),
      day: actor => sql`(
        select json_build_object('gaveIt', x.given_by = ${actor.memberId}) from supervision x
        where x.district_id = c.district_id and x.id = c.subject_id)`,
      lockFree: lockFreeMatters,
      dueMoved: followClocks,
    },
  },
})
