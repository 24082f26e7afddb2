import { importAccess } from '@yigen/domain/imports/import-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { exportRoutes } from './exports.routes.ts'
import { importRoutes } from './imports.routes.ts'
import { makeExports } from './make-exports.ts'
import { purgeWork } from './purge-work.ts'
import { exportWork, rosterWork } from './work-woken.ts'
import { writeImports } from './write-imports.ts'

export const importsSlice = serverSlice({
  name: 'imports',
  floor: 'beside',
  access: importAccess,
  tables: { ofDistrict: ['roster_import', 'long_work'] },
  routes: [importRoutes, exportRoutes],
  jobs: [
    { name: 'writeImports', everySeconds: 1, woken: rosterWork, run: context => writeImports(context) },
    { name: 'makeExports', everySeconds: 1, woken: exportWork, run: context => makeExports(context) },
    { name: 'purgeWork', everySeconds: 3600, run: ({ db }, now) => purgeWork(db, now) },
  ],
})
