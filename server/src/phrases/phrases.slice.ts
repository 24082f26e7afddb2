import { phraseAccess } from '@yigen/domain/phrases/phrase-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { phraseRoutes } from './phrases.routes.ts'

export const phrasesSlice = serverSlice({
  name: 'phrases',
  floor: 'people',
  access: phraseAccess,
  tables: { ofDistrict: ['phrase'] },
  routes: [phraseRoutes],
})
