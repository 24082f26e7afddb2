import { serverSlice } from '#slice/slice.ts'
import { historyRoutes } from './history.routes.ts'

export const historySlice = serverSlice({ name: 'history', floor: 'record', tables: { ofDistrict: ['history'] }, routes: [historyRoutes] })
