import { handoverAccess } from '@yigen/domain/handovers/handover-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { handoverJoins, handoverSeen } from './handover.queries.ts'
import { handoverSheet } from './handover-sheet.ts'
import { handoverRoutes } from './handovers.routes.ts'
import { withdrawOfClosed } from './withdraw-of-closed.ts'

export const handoversSlice = serverSlice({
  name: 'handovers',
  floor: 'beside',
  access: handoverAccess,
  tables: { ofDistrict: ['handover', 'handover_note'] },
  routes: [handoverRoutes],
  exports: { handovers: handoverSheet },
  subjects: {
    handover: {
      title: sql`(
        select m.name || coalesce('：' || x.name, '') from handover h join member m on m.id = h.from_id
        left join enterprise x on x.district_id = h.district_id and x.id = h.enterprise_id
        where h.district_id = c.district_id and h.id = c.subject_id)`,
      day: () => sql`'{}'::json`,
      seen: actor => sql`exists (
        select from handover h ${handoverJoins} where h.district_id = s.district_id and h.id = s.id and ${handoverSeen(actor)})`,
    },
  },
  follows: { enterpriseClosed: withdrawOfClosed },
})
