import { serverSlice } from '#slice/slice.ts'
import { moveRoutes } from './moves.routes.ts'

export const movesSlice = serverSlice({ name: 'moves', floor: 'beside', tables: { ofDistrict: ['request_move'] }, routes: [moveRoutes] })
