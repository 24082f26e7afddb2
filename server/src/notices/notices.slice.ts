import { serverSlice } from '#slice/slice.ts'
import { noticeRoutes } from './notices.routes.ts'

export const noticesSlice = serverSlice({ name: 'notices', floor: 'record', tables: { ofDistrict: ['notice'] }, routes: [noticeRoutes] })
