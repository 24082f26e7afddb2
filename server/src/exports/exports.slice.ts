import { exportAccess } from '@yigen/domain/exports/export-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { exportWork } from './export-work.ts'
import { exportRoutes } from './exports.routes.ts'
import { makeExports } from './make-exports.ts'

export const exportsSlice = serverSlice({
  name: 'exports',
  floor: 'register',
  access: exportAccess,
  routes: [exportRoutes],
  jobs: [{ name: 'makeExports', everySeconds: 1, woken: exportWork, run: context => makeExports(context) }],
})
