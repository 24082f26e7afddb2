import { historyAccess } from '@yigen/domain/history/history-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { historyRoutes } from './history.routes.ts'
import { historySheet } from './history-sheet.ts'

export const historySlice = serverSlice({
  name: 'history',
  floor: 'record',
  access: historyAccess,
  tables: { ofDistrict: ['history'] },
  routes: [historyRoutes],
  exports: { history: historySheet },
})
