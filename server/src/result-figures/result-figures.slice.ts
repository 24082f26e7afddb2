import { resultFigures } from '@yigen/domain/result-figures/result-doors.ts'
import { resultFigureAccess } from '@yigen/domain/result-figures/result-figure-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { resultEntriesSheet } from './result-entries-sheet.ts'
import { resultFigureRoutes } from './result-figures.routes.ts'
import { tellCells } from './tell-cells.ts'

export const resultFiguresSlice = serverSlice({
  name: 'result-figures',
  floor: 'page',
  tables: { ofDistrict: ['result_version', 'result_cell', 'result_part', 'result_month_end'] },
  access: resultFigureAccess,
  routes: [resultFigureRoutes],
  jobs: [{ name: 'tellCells', everySeconds: 300, run: ({ db }, now) => tellCells(db, now) }],
  figures: resultFigures,
  exports: { resultEntries: resultEntriesSheet },
})
