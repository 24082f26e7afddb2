import { landingAccess } from '@yigen/domain/landings/landing-access.ts'
import { landingFigures } from '@yigen/domain/landings/landing-figures.ts'
import { serverSlice } from '#slice/slice.ts'
import { landingRoutes } from './landings.routes.ts'
import { ledgerWorkbook } from './ledger-workbook.ts'
import { projectSheet } from './project-sheet.ts'

export const landingsSlice = serverSlice({
  name: 'landings',
  floor: 'page',
  access: landingAccess,
  routes: [landingRoutes],
  figures: [landingFigures],
  exports: { ledger: ledgerWorkbook, projects: projectSheet },
})
