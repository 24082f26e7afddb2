import { reviewAccess } from '@yigen/domain/reviews/review-access.ts'
import { sql } from 'kysely'
import { projectSeen } from '#projects/project-sight.ts'
import { serverSlice } from '#slice/slice.ts'
import { decidersOfReview } from './deciders-of-review.ts'
import { reviewRoutes } from './reviews.routes.ts'

export const reviewsSlice = serverSlice({
  name: 'reviews',
  floor: 'beside',
  access: reviewAccess,
  tables: { ofDistrict: ['project_review', 'project_review_risk'] },
  routes: [reviewRoutes],
  subjects: {
    review: {
      title: sql`(select p.name from project p where p.district_id = c.district_id and p.id = c.subject_id)`,
      seen: actor => sql`exists (
        select from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
        where p.district_id = s.district_id and p.id = s.id and ${projectSeen(actor)})`,
      day: () => sql`'{}'::json`,
      deciders: decidersOfReview,
    },
  },
})
