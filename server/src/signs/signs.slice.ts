import { signAccess } from '@yigen/domain/signs/sign-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { evaluateSigns } from './evaluate-signs.ts'
import { signSheet } from './sign-sheet.ts'
import { signRoutes } from './signs.routes.ts'

export const signsSlice = serverSlice({
  name: 'signs',
  floor: 'page',
  access: signAccess,
  tables: { ofDistrict: ['sign_rules', 'sign_run', 'parent_event', 'sign_listing'] },
  routes: [signRoutes],
  exports: { signs: signSheet },
  jobs: [{ name: 'evaluateSigns', everySeconds: 60, run: ({ db }, now) => evaluateSigns(db, now) }],
  adds: { hangsOnEnterprise: sql`exists (select from parent_event p where p.district_id = e.district_id and p.enterprise_id = e.id)` },
})
