import { boardAccess } from '@yigen/domain/boards/board-access.ts'
import { boardFigures } from '@yigen/domain/boards/board-figures.ts'
import { serverSlice } from '#slice/slice.ts'
import { boardRoutes } from './boards.routes.ts'
import { teamSheet } from './team-sheet.ts'

export const boardsSlice = serverSlice({
  name: 'boards',
  floor: 'day',
  access: boardAccess,
  routes: [boardRoutes],
  figures: [boardFigures],
  exports: { team: teamSheet },
})
