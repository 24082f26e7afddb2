import { paceAccess } from '@yigen/domain/pace/pace-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { paceRoutes } from './pace.routes.ts'

export const paceSlice = serverSlice({ name: 'pace', floor: 'beside', access: paceAccess, routes: [paceRoutes] })
