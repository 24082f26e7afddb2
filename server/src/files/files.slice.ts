import { serverSlice } from '#slice/slice.ts'
import { sweepFiles } from './sweep-files.ts'

export const filesSlice = serverSlice({
  name: 'files',
  floor: 'register',
  tables: { ofDistrict: ['file'] },
  jobs: [{ name: 'sweepFiles', everySeconds: 86_400, run: ({ db, filesFolder }, now) => sweepFiles(db, filesFolder, now) }],
})
