import { fileAccess } from '@yigen/domain/files/file-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { fileRoutes } from './files.routes.ts'
import { sweepFiles } from './sweep-files.ts'

export const filesSlice = serverSlice({
  name: 'files',
  floor: 'register',
  access: fileAccess,
  tables: { ofDistrict: ['file'] },
  routes: [fileRoutes],
  jobs: [{ name: 'sweepFiles', everySeconds: 86_400, run: ({ db, filesFolder }, now) => sweepFiles(db, filesFolder, now) }],
})
