import { moveAccess } from '@yigen/domain/moves/move-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { moveRoutes } from './moves.routes.ts'

export const movesSlice = serverSlice({
  name: 'moves',
  floor: 'beside',
  access: moveAccess,
  tables: { ofDistrict: ['request_move'] },
  routes: [moveRoutes],
})
