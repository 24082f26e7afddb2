import { resultAccess } from '@yigen/domain/results/result-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { remindEnterprises } from './remind-enterprises.ts'
import { removeWithEnterprise } from './remove-with-enterprise.ts'
import { resultSays } from './result-says.ts'
import { resultRoutes } from './results.routes.ts'

export const resultsSlice = serverSlice({
  name: 'results',
  floor: 'beside',
  access: resultAccess,
  tables: { ofDistrict: ['result_claim', 'result_bring'] },
  routes: [resultRoutes],
  jobs: [{ name: 'remindEnterprises', everySeconds: 60, run: ({ db }, now) => remindEnterprises(db, now) }],
  says: resultSays,
  adds: {
    hangsOnEnterprise: sql`exists (
      select from result_claim c where c.district_id = e.district_id and c.enterprise_id = e.id and (c.import_id is null
        or c.import_id is distinct from e.import_id or c.verified_at is not null or c.returned_at is not null or c.corrected_at is not null
        or exists (select from file f where f.district_id = c.district_id and f.subject_id = c.id and f.subject_kind = 'result')))`,
  },
  follows: { enterpriseTakenBack: removeWithEnterprise },
})
