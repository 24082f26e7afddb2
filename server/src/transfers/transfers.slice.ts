import { transferAccess } from '@yigen/domain/transfers/transfer-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { transferJoins, transferSeen } from './transfer.queries.ts'
import { transferSays } from './transfer-says.ts'
import { transferSheet } from './transfer-sheet.ts'
import { transferRoutes } from './transfers.routes.ts'
import { withdrawOfClosed } from './withdraw-transfer.ts'

export const transfersSlice = serverSlice({
  name: 'transfers',
  floor: 'beside',
  access: transferAccess,
  tables: { ofDistrict: ['transfer', 'transfer_matter'] },
  routes: [transferRoutes],
  exports: { transfers: transferSheet },
  says: transferSays,
  subjects: {
    transfer: {
      title: sql`(
        select u.name || '：' || e.name from transfer t join enterprise e on e.district_id = t.district_id and e.id = t.enterprise_id join unit u on u.id = t.district_id
        where t.id = c.subject_id and c.district_id in (t.district_id, t.to_district_id))`,
      day: () => sql`'{}'::json`,
      seen: actor => sql`exists (
        select from transfer t ${transferJoins} where t.id = s.id and s.district_id in (t.district_id, t.to_district_id) and ${transferSeen(actor)})`,
    },
  },
  adds: {
    hangsOnEnterprise: sql`exists (select from transfer x where (x.district_id = e.district_id and x.enterprise_id = e.id) or (x.to_district_id = e.district_id and x.to_enterprise_id = e.id))`,
  },
  follows: { enterpriseClosed: withdrawOfClosed },
})
