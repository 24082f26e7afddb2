import { viewAccess } from '@yigen/domain/views/view-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { viewRoutes } from './views.routes.ts'

export const viewsSlice = serverSlice({
  name: 'views',
  floor: 'people',
  access: viewAccess,
  tables: { ofDistrict: ['list_view'] },
  routes: [viewRoutes],
})
