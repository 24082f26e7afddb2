import { importAccess } from '@yigen/domain/imports/import-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { accountRoutes } from './accounts/accounts.routes.ts'
import { exportEnterprisesRoutes } from './export-enterprises.routes.ts'
import { importRoutes } from './imports.routes.ts'
import { registerWorkbook } from './register-workbook.ts'
import { rosterWork } from './roster-work.ts'
import { writeImports } from './write-imports.ts'

export const importsSlice = serverSlice({
  name: 'imports',
  floor: 'beside',
  access: importAccess,
  tables: { ofDistrict: ['roster_import'] },
  routes: [importRoutes, exportEnterprisesRoutes, accountRoutes],
  jobs: [{ name: 'writeImports', everySeconds: 1, woken: rosterWork, run: context => writeImports(context) }],
  exports: { enterprises: registerWorkbook },
})
