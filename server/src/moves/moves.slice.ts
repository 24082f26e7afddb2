import { serverSlice } from '#slice/slice.ts'

export const movesSlice = serverSlice({ name: 'moves', floor: 'beside', tables: { ofDistrict: ['request_move'] } })
