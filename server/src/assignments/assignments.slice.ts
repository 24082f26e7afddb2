import { assignmentAccess } from '@yigen/domain/assignments/assignment-access.ts'
import { sql } from 'kysely'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { serverSlice } from '#slice/slice.ts'
import type { Subject } from '#slice/subject.ts'
import { applyLeaveBoundaries } from './apply-leave-boundaries.ts'
import { assignmentRoutes } from './assignments.routes.ts'
import { doorRoutes } from './door.routes.ts'

/** A first contact, ordered or due by itself: the enterprise's name says what it is about. */
const ofEnterprise = (table: 'assignment' | 'contact_order'): Subject => ({
  title: sql<null>`null`,
  day: () => sql`'{}'::json`,
  seen: actor => sql`exists (select from ${sql.table(table)} x join enterprise e on e.district_id = x.district_id and e.id = x.enterprise_id
    where x.district_id = s.district_id and x.id = s.id and ${whollySeen(actor)})`,
})

export const assignmentsSlice = serverSlice({
  name: 'assignments',
  floor: 'matter',
  access: assignmentAccess,
  tables: { ofDistrict: ['assignment', 'deputy', 'leave', 'contact_order'] },
  routes: [assignmentRoutes, doorRoutes],
  jobs: [{ name: 'applyLeaveBoundaries', everySeconds: 20, run: ({ db }, now) => applyLeaveBoundaries(db, now) }],
  subjects: { assignment: ofEnterprise('assignment'), order: ofEnterprise('contact_order') },
})
