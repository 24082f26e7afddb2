import { importAccess } from '@yigen/domain/imports/import-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { importRoutes } from './imports.routes.ts'

export const importsSlice = serverSlice({
  name: 'imports',
  floor: 'beside',
  access: importAccess,
  tables: { ofDistrict: ['roster_import'] },
  routes: [importRoutes],
})
