import { unitAccess } from '@yigen/domain/organisations/unit-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { organisationRoutes } from './organisations.routes.ts'

export const organisationsSlice = serverSlice({
  name: 'organisations',
  floor: 'people',
  access: unitAccess,
  tables: { shared: ['unit', 'district'] },
  routes: [organisationRoutes],
})
