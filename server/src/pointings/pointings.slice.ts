import { pointingAccess } from '@yigen/domain/pointings/pointing-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { pointingSheet } from './pointing-sheet.ts'
import { pointingRoutes } from './pointings.routes.ts'

export const pointingsSlice = serverSlice({
  name: 'pointings',
  floor: 'beside',
  access: pointingAccess,
  tables: { ofDistrict: ['pointing'] },
  routes: [pointingRoutes],
  exports: { pointings: pointingSheet },
  adds: { hangsOnEnterprise: sql`exists (select from pointing x where x.district_id = e.district_id and x.enterprise_id = e.id)` },
})
