import { assignmentAccess } from '@yigen/domain/assignments/assignment-access.ts'
import { type RawBuilder, sql } from 'kysely'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { serverSlice } from '#slice/slice.ts'
import type { Subject } from '#slice/subject.ts'
import { applyLeaveBoundaries } from './apply-leave-boundaries.ts'
import { assignmentRoutes } from './assignments.routes.ts'
import { doorRoutes } from './door.routes.ts'
import { endAssignment } from './end-assignment.ts'
import { takeAlong } from './take-along.ts'

/** A first contact, ordered or due by itself: the enterprise's name says what it is about. */
const ofEnterprise = (enterpriseId: RawBuilder<unknown>): Subject => ({
  title: sql<null>`null`,
  day: () => sql`'{}'::json`,
  seen: actor =>
    sql`exists (select from enterprise e where e.district_id = s.district_id and e.id = ${enterpriseId} and ${whollySeen(actor)})`,
})

export const assignmentsSlice = serverSlice({
  name: 'assignments',
  floor: 'matter',
  access: assignmentAccess,
  tables: { ofDistrict: ['assignment', 'contact_order'] },
  routes: [assignmentRoutes, doorRoutes],
  jobs: [{ name: 'applyLeaveBoundaries', everySeconds: 20, run: ({ db }, now) => applyLeaveBoundaries(db, now) }],
  // R3.6: what a minister ordered of somebody stays with them
  adds: {
    hangsOnEnterprise: sql`(exists (select from assignment a where a.district_id = e.district_id and a.enterprise_id = e.id)
      or exists (select from contact_order o where o.district_id = e.district_id and o.enterprise_id = e.id))`,
    staysWithOfficer: sql`c.subject_kind = 'order'`,
  },
  follows: { enterpriseClosed: endAssignment, handedOver: takeAlong },
  subjects: {
    assignment: ofEnterprise(sql`(select x.enterprise_id from assignment x where x.district_id = s.district_id and x.id = s.id)`),
    order: ofEnterprise(sql`(select x.enterprise_id from contact_order x where x.district_id = s.district_id and x.id = s.id)`),
  },
})
