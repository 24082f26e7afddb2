import { figureAccess } from '@yigen/domain/figures/figure-access.ts'
import { monthFigures } from '@yigen/domain/figures/period-doors.ts'
import { serverSlice } from '#slice/slice.ts'
import { figureRoutes } from './figures.routes.ts'
import { figuresWorkbook } from './figures-workbook.ts'
import { overdueSheet } from './overdue-sheet.ts'
import { periodRowsSheet } from './period-rows-sheet.ts'

export const figuresSlice = serverSlice({
  name: 'figures',
  floor: 'page',
  access: figureAccess,
  routes: [figureRoutes],
  figures: [monthFigures],
  exports: { figures: figuresWorkbook, periodRows: periodRowsSheet, overdue: overdueSheet },
})
