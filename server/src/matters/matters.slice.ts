import { serverSlice } from '#slice/slice.ts'
import { matterRoutes } from './matters.routes.ts'

export const mattersSlice = serverSlice({ name: 'matters', floor: 'page', routes: [matterRoutes] })
