import { wallAccess } from '@yigen/domain/wall/wall-access.ts'
import { wallFigures } from '@yigen/domain/wall/wall-figures.ts'
import { serverSlice } from '#slice/slice.ts'
import { wallRoutes } from './wall.routes.ts'

export const wallSlice = serverSlice({ name: 'wall', floor: 'day', access: wallAccess, routes: [wallRoutes], figures: [wallFigures] })
