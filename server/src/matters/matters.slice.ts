import { matterAccess } from '@yigen/domain/matters/matter-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { matterRoutes } from './matters.routes.ts'
import { requestSheet } from './request-sheet.ts'

export const mattersSlice = serverSlice({
  name: 'matters',
  floor: 'page',
  access: matterAccess,
  routes: [matterRoutes],
  exports: { requests: requestSheet },
})
