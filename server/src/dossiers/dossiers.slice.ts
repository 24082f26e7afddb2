import { dossierAccess } from '@yigen/domain/dossiers/dossier-access.ts'
import { dossierFigures } from '@yigen/domain/dossiers/dossier-figures.ts'
import { serverSlice } from '#slice/slice.ts'
import { dossierRoutes } from './dossiers.routes.ts'

export const dossiersSlice = serverSlice({
  name: 'dossiers',
  floor: 'page',
  access: dossierAccess,
  routes: [dossierRoutes],
  figures: [dossierFigures],
})
