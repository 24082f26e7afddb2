import { enterpriseAccess } from '@yigen/domain/enterprises/enterprise-access.ts'
import { registerFigures } from '@yigen/domain/enterprises/register-figures.ts'
import { sql } from 'kysely'
import { visibleEnterprises, whollySeen } from '#sight/enterprise-sight.ts'
import { serverSlice } from '#slice/slice.ts'
import { enterpriseSays } from './enterprise-says.ts'
import { enterpriseRoutes } from './enterprises.routes.ts'

export const enterprisesSlice = serverSlice({
  name: 'enterprises',
  floor: 'register',
  access: enterpriseAccess,
  tables: { ofDistrict: ['enterprise', 'fact', 'contact'] },
  routes: [enterpriseRoutes],
  figures: [registerFigures],
  says: enterpriseSays,
  adds: { belonging: sql`left join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id` },
  subjects: {
    enterprise: {
      title: sql<null>`null`,
      day: () => sql`'{}'::json`,
      seen: actor => sql`exists (select from enterprise e where e.district_id = s.district_id and e.id = s.id and ${whollySeen(actor)})`,
      known: actor =>
        sql`exists (select from enterprise e where e.district_id = s.district_id and e.id = s.id and ${visibleEnterprises(actor)})`,
    },
  },
})
