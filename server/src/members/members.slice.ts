import { memberAccess } from '@yigen/domain/members/member-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { memberRoutes } from './members.routes.ts'

export const membersSlice = serverSlice({
  name: 'members',
  floor: 'people',
  access: memberAccess,
  tables: { shared: ['member', 'account', 'invitation'] },
  routes: [memberRoutes],
})
