import { serverSlice } from '#slice/slice.ts'
import { importRoutes } from './imports.routes.ts'

export const importsSlice = serverSlice({
  name: 'imports',
  floor: 'beside',
  tables: { ofDistrict: ['roster_import'] },
  routes: [importRoutes],
})
