import { serverSlice } from '#slice/slice.ts'

export const importsSlice = serverSlice({ name: 'imports', floor: 'beside', tables: { ofDistrict: ['roster_import'] } })
