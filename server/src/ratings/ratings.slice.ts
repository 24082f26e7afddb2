import { ratingAccess } from '@yigen/domain/ratings/rating-access.ts'
import { sql } from 'kysely'
import { decidersInMatters } from '#declines/deciders.ts'
import { factsOfDecision } from '#declines/took-part.queries.ts'
import { followClocks } from '#requests/follow-clocks.ts'
import { lockFreeMatters } from '#requests/lock-free-matters.ts'
import { seenInMatter, titleOfMatter } from '#requests/matter-subject.ts'
import { serverSlice } from '#slice/slice.ts'
import { ratingRoutes } from './ratings.routes.ts'

export const ratingsSlice = serverSlice({
  name: 'ratings',
  floor: 'beside',
  access: ratingAccess,
  tables: { ofDistrict: ['rating'] },
  routes: [ratingRoutes],
  says: {
    rated: ({ districtId, requestId }) =>
      sql`exists (select from rating x where x.district_id = ${districtId} and x.request_id = ${requestId})`,
  },
  subjects: {
    rating: {
      title: titleOfMatter,
      seen: seenInMatter(sql`(select x.request_id from rating x where x.district_id = s.district_id and x.id = s.id)`),
      day: factsOfDecision('refusal'),
      lockFree: lockFreeMatters,
      dueMoved: followClocks,
      deciders: decidersInMatters,
    },
  },
})
