import { serverSlice } from '#slice/slice.ts'
import { memberRoutes } from './members.routes.ts'

export const membersSlice = serverSlice({
  name: 'members',
  floor: 'people',
  tables: { shared: ['member', 'account', 'invitation', 'account_change'] },
  routes: [memberRoutes],
})
