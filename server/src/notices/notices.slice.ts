import { noticeAccess } from '@yigen/domain/notices/notice-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { noticeRoutes } from './notices.routes.ts'

export const noticesSlice = serverSlice({
  name: 'notices',
  floor: 'record',
  access: noticeAccess,
  tables: { ofDistrict: ['notice'] },
  routes: [noticeRoutes],
})
