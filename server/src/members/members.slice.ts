import { memberAccess } from '@yigen/domain/members/member-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { memberSheet } from './member-sheet.ts'
import { memberRoutes } from './members.routes.ts'
import { personOfSession } from './person-of-session.ts'
import { recordRefusedAct } from './record-refused-act.ts'

export const membersSlice = serverSlice({
  name: 'members',
  floor: 'people',
  access: memberAccess,
  tables: { shared: ['member', 'account', 'invitation', 'account_change', 'known_device', 'guessing_address'] },
  routes: [memberRoutes],
  exports: { members: memberSheet },
  says: { personOfSession },
  follows: { actRefused: recordRefusedAct },
})
