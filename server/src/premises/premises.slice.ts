import { premisesAccess } from '@yigen/domain/premises/premises-access.ts'
import { premisesFigures } from '@yigen/domain/premises/premises-figures.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { premisesRoutes } from './premises.routes.ts'
import { premisesImportRoutes } from './premises-import.routes.ts'
import { premisesSheet } from './premises-sheet.ts'
import { siteOpinionRoutes } from './site-opinions.routes.ts'

export const premisesSlice = serverSlice({
  name: 'premises',
  floor: 'beside',
  access: premisesAccess,
  tables: { ofDistrict: ['premises', 'site_opinion', 'site_opinion_premises'] },
  routes: [premisesRoutes, premisesImportRoutes, siteOpinionRoutes],
  figures: [premisesFigures],
  exports: { premises: premisesSheet },
  says: {
    siteOpinionsOfEnterprise: sql`(select count(*)::int from site_opinion o where o.district_id = e.district_id and o.enterprise_id = e.id)`,
  },
  adds: {
    hangsOnEnterprise: sql`exists (select from site_opinion o where o.district_id = e.district_id and o.enterprise_id = e.id)`,
    subjectsOfProject: sql`select o.id from site_opinion o where o.district_id = p.district_id and o.project_id = p.id`,
  },
})
