import { serverSlice } from '#slice/slice.ts'
import { organisationRoutes } from './organisations.routes.ts'

export const organisationsSlice = serverSlice({
  name: 'organisations',
  floor: 'people',
  tables: { shared: ['unit', 'district'] },
  routes: [organisationRoutes],
})
