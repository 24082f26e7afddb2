import { serverSlice } from '#slice/slice.ts'
import { boardRoutes } from './boards.routes.ts'

export const boardsSlice = serverSlice({ name: 'boards', floor: 'day', routes: [boardRoutes] })
