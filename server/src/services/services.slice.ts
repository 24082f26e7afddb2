import { serverSlice } from '#slice/slice.ts'
import { serviceRoutes } from './services.routes.ts'

export const servicesSlice = serverSlice({
  name: 'services',
  floor: 'register',
  tables: { shared: ['service_item'] },
  routes: [serviceRoutes],
})
