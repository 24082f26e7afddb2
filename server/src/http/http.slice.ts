import { serverSlice } from '#slice/slice.ts'
import { purgeSpent } from './purge-spent.ts'

export const httpSlice = serverSlice({
  name: 'http',
  floor: 'ground',
  tables: { ofDistrict: ['login_session', 'idempotency_key'] },
  jobs: [{ name: 'purgeSpent', everySeconds: 3600, run: ({ db }, now) => purgeSpent(db, now) }],
})
