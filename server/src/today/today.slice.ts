import { todayAccess } from '@yigen/domain/today/today-access.ts'
import { todayFigures } from '@yigen/domain/today/today-figures.ts'
import { serverSlice } from '#slice/slice.ts'
import { clockRoutes } from './today.routes.ts'

export const todaySlice = serverSlice({ name: 'today', floor: 'day', access: todayAccess, routes: [clockRoutes], figures: [todayFigures] })
