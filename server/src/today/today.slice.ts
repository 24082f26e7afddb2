import { serverSlice } from '#slice/slice.ts'
import { clockRoutes } from './today.routes.ts'

export const todaySlice = serverSlice({ name: 'today', floor: 'day', routes: [clockRoutes] })
