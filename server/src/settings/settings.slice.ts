import { settingsAccess } from '@yigen/domain/settings/settings-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { settingsRoutes } from './settings.routes.ts'

export const settingsSlice = serverSlice({
  name: 'settings',
  floor: 'record',
  access: settingsAccess,
  tables: { ofDistrict: ['district_settings'] },
  routes: [settingsRoutes],
})
