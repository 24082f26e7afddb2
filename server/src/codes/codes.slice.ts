import { codeAccess } from '@yigen/domain/codes/code-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { codeRoutes } from './codes.routes.ts'
import { purgeCodes } from './purge-codes.ts'

/** Signing in by a code to the phone. */
export const codesSlice = serverSlice({
  name: 'codes',
  floor: 'people',
  access: codeAccess,
  tables: { ofDistrict: ['sign_in_code', 'sign_in_asking'] },
  routes: [codeRoutes],
  jobs: [{ name: 'purgeCodes', everySeconds: 900, run: ({ db }, now) => purgeCodes(db, now) }],
})
