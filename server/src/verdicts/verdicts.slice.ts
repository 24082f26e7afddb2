import { verdictAccess } from '@yigen/domain/verdicts/verdict-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { verdictRoutes } from './verdicts.routes.ts'

export const verdictsSlice = serverSlice({
  name: 'verdicts',
  floor: 'page',
  access: verdictAccess,
  tables: { ofDistrict: ['policy_fact'] },
  routes: [verdictRoutes],
  adds: {
    hangsOnEnterprise: sql`exists (select from policy_fact f where f.district_id = e.district_id and f.enterprise_id = e.id)`,
  },
})
