import { serverSlice } from '#slice/slice.ts'

export const resultsSlice = serverSlice({
  name: 'results',
  floor: 'beside',
  tables: { ofDistrict: ['result_claim'] },
})
