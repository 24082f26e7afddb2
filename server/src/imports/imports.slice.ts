import { serverSlice } from '#slice/slice.ts'

export const importsSlice = serverSlice({ name: 'imports', tables: { ofDistrict: ['roster_import'] } })
