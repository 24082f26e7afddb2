import { serverSlice } from '#slice/slice.ts'

export const movesSlice = serverSlice({ name: 'moves', tables: { ofDistrict: ['request_move'] } })
