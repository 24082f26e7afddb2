import { serviceAccess } from '@yigen/domain/services/service-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { serviceRoutes } from './services.routes.ts'

export const servicesSlice = serverSlice({
  name: 'services',
  floor: 'register',
  access: serviceAccess,
  tables: { ofDistrict: ['service_item'] },
  routes: [serviceRoutes],
  follows: { districtBegun: (trx, districtId, now) => seedCatalogue(trx, districtId, now) },
})
