import { moveAccess } from '@yigen/domain/moves/move-access.ts'
import { sql } from 'kysely'
import { seesAs } from '#sight/holds-role.ts'
import { serverSlice } from '#slice/slice.ts'
import { moveRoutes } from './moves.routes.ts'
import { refuseMovesOf } from './refuse-moves-of.ts'

export const movesSlice = serverSlice({
  name: 'moves',
  floor: 'beside',
  access: moveAccess,
  tables: { ofDistrict: ['request_move'] },
  routes: [moveRoutes],
  follows: { handedOver: refuseMovesOf },
  says: {
    movingTo: ({ districtId, requestId }) => sql`(
      select m.name from request_move x join member m on m.id = x.to_id
      where x.district_id = ${districtId} and x.request_id = ${requestId} and x.answer is null)`,
  },
  adds: {
    mattersReached: () => sql`
      select x.request_id from request_move x where ${seesAs('asked')} and x.district_id = m.district_id and x.to_id = m.id and x.answer is null`,
  },
})
