import { memberAccess } from '@yigen/domain/members/member-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { memberRoutes } from './members.routes.ts'
import { recordRefusedAct } from './record-refused-act.ts'

export const membersSlice = serverSlice({
  name: 'members',
  floor: 'people',
  access: memberAccess,
  tables: { shared: ['member', 'account', 'invitation', 'account_change', 'known_device', 'guessing_address'] },
  routes: [memberRoutes],
  says: { personOfSession: sql`join member m on m.id = s.member_id join unit u on u.id = m.unit_id` },
  follows: { actRefused: recordRefusedAct },
})
