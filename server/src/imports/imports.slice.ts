import { importAccess } from '@yigen/domain/imports/import-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { accountRoutes } from './accounts/accounts.routes.ts'
import { exportRoutes } from './exports.routes.ts'
import { importRoutes } from './imports.routes.ts'
import { makeExports } from './make-exports.ts'
import { purgeWork } from './purge-work.ts'
import { writeImports } from './write-imports.ts'

export const importsSlice = serverSlice({
  name: 'imports',
  floor: 'beside',
  access: importAccess,
  tables: { ofDistrict: ['roster_import', 'long_work'] },
  routes: [importRoutes, exportRoutes, accountRoutes],
  jobs: [
    { name: 'writeImports', everySeconds: 1, run: context => writeImports(context) },
    { name: 'makeExports', everySeconds: 1, run: context => makeExports(context) },
    { name: 'purgeWork', everySeconds: 3600, run: ({ db }, now) => purgeWork(db, now) },
  ],
})
