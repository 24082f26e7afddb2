import { serverSlice } from '#slice/slice.ts'
import { purgeWork } from './purge-work.ts'

/** What takes longer than a request may. */
export const worksSlice = serverSlice({
  name: 'works',
  floor: 'register',
  tables: { ofDistrict: ['long_work'] },
  jobs: [{ name: 'purgeWork', everySeconds: 3600, run: ({ db }, now) => purgeWork(db, now) }],
})
